# SPDX-License-Identifier: MIT
"""Prints textstat's Flesch-Kincaid grade of each paragraph of a file, one a line."""
import importlib.metadata
import sys

try:
    version = importlib.metadata.version("textstat")
    import textstat
except ImportError as problem:
    sys.exit(f"textstat 0.7.4 is not installed for the tests ({problem}). "
             "Run Scripts/setup --tests, or set PYTHONPATH to where it is.")
if version != "0.7.4":
    sys.exit(f"textstat 0.7.4 is wanted, and {version} is here.")
with open(sys.argv[1], encoding="utf-8") as file:
    for text in file.read().strip().split("\n\n"):
        print(textstat.flesch_kincaid_grade(" ".join(text.split())))
