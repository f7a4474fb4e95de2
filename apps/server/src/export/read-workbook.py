"""Reads a workbook from stdin as a spreadsheet does, and says as JSON what it found in its cells."""

import io
import json
import sys

import openpyxl

if "--probe" not in sys.argv:
    book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
    sheet = book.worksheets[0]
    json.dump(
        {
            "sheet": sheet.title,
            "frozen": sheet.freeze_panes,
            "cells": [
                [[cell.data_type, cell.value] for cell in row] for row in sheet.iter_rows()
            ],
        },
        sys.stdout,
    )
