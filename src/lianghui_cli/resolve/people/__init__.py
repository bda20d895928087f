"""The people of a text: who is named, which seats and offices the text gives them, what it reports that they said.

    people_of(document) -> list[Person]

One Person per name and text. It reads grammar, not fame: nobody is known beforehand.
"""

from lianghui_cli.resolve.people.gather import people_of

__all__ = ["people_of"]
