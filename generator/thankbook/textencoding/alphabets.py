"""Languages: the letters that each is written with, and the code pages that programs save it in.

Windows programs save a plain CSV in the code page of the country, Excel's "CSV (Macintosh)" in that
of the old Mac, "CSV (MS-DOS)" in that of DOS; some Unix programs write an ISO one.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Family:
    """Languages that one computer of the time was set up for, and their pages, Windows' first."""

    windows: str
    others: tuple[str, ...] = ()
    macs: tuple[str, ...] = ()

    @property
    def pages(self) -> tuple[str, ...]:
        """Every page, the likeliest first."""
        return (self.windows, *self.others, *self.macs)


_WEST = Family("cp1252", ("iso8859_15", "cp850", "cp437"), ("mac_roman", "mac_iceland"))
_CENTRAL = Family("cp1250", ("iso8859_2", "cp852"), ("mac_latin2", "mac_croatian", "mac_romanian"))
_CYRILLIC = Family("cp1251", ("koi8_r", "koi8_u", "cp866", "iso8859_5"), ("mac_cyrillic",))
_GREEK = Family("cp1253", ("iso8859_7", "cp737"), ("mac_greek",))
_TURKISH = Family("cp1254", ("iso8859_9", "cp857"), ("mac_turkish",))
_HEBREW = Family("cp1255", ("iso8859_8", "cp862"))
_ARABIC = Family("cp1256", ("iso8859_6", "cp720"))
_BALTIC = Family("cp1257", ("iso8859_13", "cp775"), ("mac_latin2",))
_VIETNAMESE = Family("cp1258")
_THAI = Family("cp874")
_JAPANESE = Family("cp932", ("euc_jp",))
_KOREAN = Family("cp949")
_SIMPLIFIED = Family("gb18030")
_TRADITIONAL = Family("cp950", ("big5hkscs",))

FAMILIES = (
    _WEST, _CENTRAL, _CYRILLIC, _GREEK, _TURKISH, _HEBREW, _ARABIC, _BALTIC, _VIETNAMESE, _THAI,
    _JAPANESE, _KOREAN, _SIMPLIFIED, _TRADITIONAL,
)  # fmt: skip

WINDOWS = tuple(family.windows for family in FAMILIES)
"""The pages of Windows, which most files are saved in."""

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_SERBIAN = "абвгдђежзијклљмнњопрстћуфхцчџш"
_VOWELS = "aăâeêioôơuưy"
_TONES = "\u0300\u0301\u0303\u0309\u0323"

# Letters beyond a to z, as they stand in names, in small letters.
_LETTERS: dict[Family, dict[str, str]] = {
    _WEST: {
        "en": "éèëïöç", "de": "äöüßé", "fr": "àâæçéèêëîïôœùûüÿ", "es": "áéíñóúü",
        "pt": "àáâãçéêíóôõúü", "it": "àèéìíîòóùú", "ca": "àçèéíïòóúü·", "gl": "áéíñóúü",
        "eu": "çñü", "nl": "áéíóúàèëïöüê", "da": "æøåéóäöü", "nb": "æøåéèêóòôàäö",
        "nn": "æøåéèêóòôàäö", "no": "æøåéèêóòôàäö", "sv": "åäöéàü", "fi": "äöåé",
        "is": "áéíóúýðþæö", "fo": "áíóúýðæø", "ga": "áéíóú", "gd": "àèìòùé", "cy": "âêîôûáàäéëïö",
        "lb": "äéëüöâêîôû", "af": "áéèêëîïôöûú", "oc": "àáçèéíïòóú", "ast": "áéíñóúü",
        "rm": "àèéìòùüö", "gsw": "äöüéèàß", "nds": "äöüß", "bar": "äöüß", "sc": "àèìòù",
        "co": "àèìïòùü", "br": "âêîôûùüñé", "fy": "âêéëïôöúûü", "haw": "", "sw": "", "id": "",
        "ms": "", "fil": "ñ", "gn": "áéíñóúýãõ", "qu": "ñ", "ht": "èòà",
    },
    _CENTRAL: {
        "pl": "ąćęłńóśźż", "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž",
        "hu": "áéíóöőúüű", "ro": "ăâîșțşţ", "hr": "čćđšž", "bs": "čćđšž", "sr_Latn": "čćđšž",
        "sl": "čšžćđ", "sq": "çë", "szl": "ąćęłńóśźżŏôõ", "csb": "ąéëłńòóôùż", "hsb": "čćěłńóřšžź",
        "dsb": "čćěłńŕšśžź", "tk": "äçňöşüýž",
    },
    _CYRILLIC: {
        "ru": _RUSSIAN, "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'", "be": _RUSSIAN + "іў'",
        "bg": "абвгдежзийклмнопрстуфхцчшщъьюяѝ", "sr": _SERBIAN, "bs_Cyrl": _SERBIAN,
        "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш", "mn": _RUSSIAN, "kk": _RUSSIAN, "ky": _RUSSIAN,
        "tg": _RUSSIAN, "rue": _RUSSIAN + "іїєґ",
    },
    _GREEK: {"el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"},
    _TURKISH: {"tr": "çğıİöşüâîû", "az": "çəğıİöşü", "ku": "çêîşû", "zza": "çêğîşûü", "uz": "ʻʼ"},
    _HEBREW: {"he": "\u05d0-\u05ea\u05b0-\u05c4", "yi": "\u05d0-\u05ea\u05b0-\u05c4"},
    _ARABIC: {"ar": "\u0621-\u0652\u0660-\u0669", "fa": "\u0621-\u0652پچژگکیۀ\u06f0-\u06f9",
              "ur": "\u0621-\u0652ٹپچڈڑژکگںھہۂۃیےۓ\u06f0-\u06f9", "apc": "\u0621-\u0652"},
    _BALTIC: {"lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūžōŗ", "et": "äöüõšž", "ltg": "āčēģīķļņōšūžy",
              "vro": "äöüõšž", "sgs": "āčēėģīķļņōŗšūž"},
    _VIETNAMESE: {"vi": ""},
    _THAI: {"th": "\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59"},
    _JAPANESE: {"ja": "\u3005-\u3007\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uff10-\uff5a"},
    _KOREAN: {"ko": "\uac00-\ud7a3\u3131-\u318e"},
    _SIMPLIFIED: {"zh": "\u4e00-\u9fff\uff10-\uff5a"},
    _TRADITIONAL: {"zh_Hant": "\u4e00-\u9fff\uff10-\uff5a", "yue": "\u4e00-\u9fff\uff10-\uff5a"},
}  # fmt: skip
FAMILY_OF = {language: family for family, all_of in _LETTERS.items() for language in all_of}
"""The family of each language."""


@cache
def letters(language: str) -> frozenset[str]:
    """The letters of a language beyond a to z, in small letters; none of one that is not listed."""
    family = FAMILY_OF.get(language)
    if family is _VIETNAMESE:
        toned = {unicodedata.normalize("NFC", v + tone) for v in _VOWELS for tone in _TONES}
        return frozenset({letter.casefold() for letter in toned} | set(_VOWELS) | {"đ"})
    return _spelt(_LETTERS[family][language]) if family else frozenset()


def languages_in(page: str) -> tuple[str, ...]:
    """The languages that a code page was made for."""
    return tuple(
        language
        for family, all_of in _LETTERS.items()
        if page in family.pages
        for language in all_of
    )


def _spelt(listed: str) -> frozenset[str]:
    """Each letter of a list, in which ``x-z`` stands for all from one to the other."""
    found = set()
    for place, letter in enumerate(listed):
        if letter == "-":
            found |= {chr(code) for code in range(ord(listed[place - 1]), ord(listed[place + 1]))}
        else:
            found.add(letter)
    return frozenset(found)
