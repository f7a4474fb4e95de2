"""Reads an Atom feed from stdin as a feed reader does, and says as JSON what it found there."""

import json
import sys

import feedparser

if "--probe" not in sys.argv:
    feed = feedparser.parse(
        sys.stdin.buffer.read(), sanitize_html=False, resolve_relative_uris=False
    )
    assert not feed.bozo, feed.bozo_exception
    json.dump(
        [
            {
                "id": entry.id,
                "title": entry.title,
                "summary": entry.summary,
                "link": entry.link,
                "updated": entry.updated,
            }
            for entry in feed.entries
        ],
        sys.stdout,
    )
