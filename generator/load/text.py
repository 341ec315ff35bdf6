"""From bytes to text: encodings, byte order marks, characters that no document may hold."""

from __future__ import annotations

import json
import re

from generator.load.fault import Fault, Oddity

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def decode(data: bytes) -> tuple[str, list[Oddity]]:
    """The text of a file in UTF-8, -16 or -32, without its byte order mark.

    Raises `Fault` (`control-character`) for what is no text. Broken bytes become U+FFFD with a warning: one bad
    character in a description must not lose an SDK.
    """
    encoding = json.detect_encoding(data)
    try:
        text, odd = data.decode(encoding), []
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        line, column = place(text, len(data[: error.start].decode(encoding, "replace")))
        message = f"not {encoding.upper().removesuffix('-SIG')}: a byte that stands for no character is replaced"
        odd = [Oddity("bad-encoding", message, "", line, column, "save the file as UTF-8")]
    text = text.removeprefix("\ufeff")
    if found := _CONTROL.search(text):
        line, column = place(text, found.start())
        message = f"control character U+{ord(found[0]):04X}"
        raise Fault("control-character", message, line, column, "is this a text file? remove it or write an escape")
    return text, odd


def place(text: str, offset: int) -> tuple[int, int]:
    """The 1-based line and column of an offset."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")
