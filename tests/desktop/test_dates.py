"""Dates said in plain English."""

import pytest

from db.text.dates import read
from desktop.dates import iso, words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2021-09", "September 2021"),
        ("2024-08-22", "22 August 2024"),
        ("c. 2014", "about 2014"),
        ("2014?", "2014 (?)"),
        ("before Aug 2020", "before August 2020"),
        ("before 22 Aug 2024", "before 22 August 2024"),
        ("after 2020", "after 2020"),
        ("since 2020", "since 2020"),
        ("until 2020", "until 2020"),
        ("2020/", "2020 – ?"),
        ("Feb/March 2022", "February or March 2022"),
        ("Dec 2021 or Jan 2022", "December 2021 or January 2022"),
        ("Feb–Mar 2022", "February – March 2022"),
        ("5–8 Sept 2021", "5 – 8 September 2021"),
        ("28 Dec 2021 – 3 Jan 2022", "28 December 2021 – 3 January 2022"),
        ("2014–2016", "2014 – 2016"),
        ("between 2014 and 2016", "between 2014 and 2016"),
        ("весной 2022", "spring 2022"),
        ("Q1 2022", "first quarter of 2022"),
        ("1990s", "1990s"),
        ("XIX век", "19th century"),
        ("5th century BC", "5th century BC"),
        ("44 BC", "44 BC"),
        ("988 AD", "AD 988"),
        ("late 2021", "late 2021"),
        ("5 марта 1917 (ст. ст.)", "18 March 1917 (5 March 1917 O.S.)"),
        ("[1667,1668,1670..1672]", "1667, 1668 or 1670 – 1672"),
        ("{1960,1961-12}", "1960 and December 1961"),
        ("[..1760,1770..]", "1760 or earlier or 1770 or later"),
        ("January 10", "10 January"),
        ("some day soon ", "some day soon"),
    ],
)
def test_dates_in_words(text: str, shown: str):
    assert words(read(text)) == shown


def test_iso_is_edtf_or_the_text():
    assert iso(read("Sept 2021")) == "2021-09"
    assert iso(read("who knows")) == "who knows"
