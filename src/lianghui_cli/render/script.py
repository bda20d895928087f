"""Text in the reader's script, by OpenCC. Loaded only where a script is asked for."""

from collections.abc import Callable
from functools import cache
from os import path

# Traditional text has the forms that Taiwan prints (為, 裡, 群) unless Hong Kong's (為, 裏, 羣) are asked for.
_CONFIGS = {"hans": "t2s.json", "hant": "s2tw.json", "tw": "s2tw.json", "hk": "s2hk.json"}


@cache
def converter(script: str) -> Callable[[str], str]:
    """A function that shows text in `script` (hans | hant | hk | tw). The text's length stays.

    OpenCC looks for a configuration in the working directory first: it is given the packaged one by its full path.
    """
    import opencc

    folder = path.join(path.dirname(opencc.__file__), "clib", "share", "opencc")
    convert: Callable[[str], str] = opencc.OpenCC(path.join(folder, _CONFIGS[script])).convert
    return convert
