"""Reads iCalendar text from stdin with one parser, and says as JSON what it found there.

The parser is the first argument: icalendar, vobject or libical. `--probe` only loads it.
"""

import json
import sys
from datetime import timezone


def moment(value):
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def with_icalendar():
    import icalendar

    def read(data):
        calendar = icalendar.Calendar.from_ical(data)
        assert not calendar.errors, calendar.errors
        return [
            {
                "uid": str(event["UID"]),
                "summary": str(event["SUMMARY"]),
                "description": str(event["DESCRIPTION"]),
                "location": str(event.get("LOCATION", "")),
                "status": str(event["STATUS"]),
                "sequence": int(event["SEQUENCE"]),
                "start": moment(event["DTSTART"].dt),
                "end": moment(event["DTEND"].dt),
            }
            for event in calendar.walk("VEVENT")
            if not event.errors
        ]

    return read


def with_vobject():
    import vobject

    def read(data):
        calendar = vobject.readOne(data.decode("utf-8"))
        return [
            {
                "uid": event.uid.value,
                "summary": event.summary.value,
                "description": event.description.value,
                "location": event.location.value if hasattr(event, "location") else "",
                "status": event.status.value,
                "sequence": int(event.sequence.value),
                "start": moment(event.dtstart.value),
                "end": moment(event.dtend.value),
            }
            for event in calendar.contents.get("vevent", [])
        ]

    return read


def with_libical():
    import gi

    gi.require_version("ICalGLib", "3.0")
    from gi.repository import ICalGLib as ical

    utc = ical.Timezone.get_utc_timezone()

    def utc_text(calendar, event, kind, value):
        prop = event.get_first_property(kind)
        parameter = prop.get_first_parameter(ical.ParameterKind.TZID_PARAMETER)
        if parameter:
            zone = calendar.get_timezone(parameter.get_tzid())
            assert zone, "The calendar does not hold the zone of a time."
            value.set_timezone(zone)
        text = value.convert_to_zone(utc).as_ical_string()
        return f"{text[0:4]}-{text[4:6]}-{text[6:11]}:{text[11:13]}:{text[13:15]}Z"

    def read(data):
        calendar = ical.Component.new_from_string(data.decode("utf-8"))
        assert calendar, "libical reads nothing at all."
        ical.restriction_check(calendar)
        assert calendar.count_errors() == 0, calendar.as_ical_string()
        found = []
        event = calendar.get_first_component(ical.ComponentKind.VEVENT_COMPONENT)
        while event:
            start, end = event.get_dtstart(), event.get_dtend()
            found.append(
                {
                    "uid": event.get_uid(),
                    "summary": event.get_summary(),
                    "description": event.get_description(),
                    "location": event.get_location() or "",
                    "status": event.get_status().value_nick.upper(),
                    "sequence": event.get_sequence(),
                    "start": utc_text(calendar, event, ical.PropertyKind.DTSTART_PROPERTY, start),
                    "end": utc_text(calendar, event, ical.PropertyKind.DTEND_PROPERTY, end),
                }
            )
            event = calendar.get_next_component(ical.ComponentKind.VEVENT_COMPONENT)
        return found

    return read


readers = {"icalendar": with_icalendar, "vobject": with_vobject, "libical": with_libical}
read = readers[sys.argv[1]]()
if "--probe" not in sys.argv:
    json.dump(read(sys.stdin.buffer.read()), sys.stdout)
