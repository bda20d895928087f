"""Text in the reader's script, by OpenCC. Loaded only where a script is asked for."""

from collections.abc import Callable
from functools import cache
from os import path

_CONFIGS = {"hans": "t2s.json", "hant": "s2t.json"}


@cache
def converter(script: str) -> Callable[[str], str]:
    """A function that shows text in `script` (hans | hant). The text's length stays.

    OpenCC looks for a configuration in the working directory first: it is given the packaged one by its full path.
    """
    import opencc

    folder = path.join(path.dirname(opencc.__file__), "clib", "share", "opencc")
    convert: Callable[[str], str] = opencc.OpenCC(path.join(folder, _CONFIGS[script])).convert
    return convert
