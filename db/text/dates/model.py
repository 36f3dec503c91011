"""What a date is: the text as given, its EDTF form, and four day numbers."""

from typing import Literal, NamedTuple

Status = Literal["understood", "unread"]
Calendar = Literal["gregorian", "julian"]


class Date(NamedTuple):
    """A date as given and as understood.

    `text` is what was given, unchanged. `edtf` is its canonical EDTF form (Library of Congress
    profile of 2019), in the Gregorian calendar; None where the text is unread.

    `start_min`, `start_max`, `end_min`, `end_max` are day numbers (`datetime.date.toordinal`):
    the earliest and latest day on which it can have started and ended. What has a year or month
    but is not an interval happened some time within it: `2021-09` gives first, last, first, last
    day of that month. An interval lasted: `2014/2022` starts within 2014 and ends within 2022.

    None means that there is no such bound, and is read together with its neighbour:

    | EDTF | start_min | start_max | end_min | end_max | reading |
    |---|---|---|---|---|---|
    | `2020/..` open | first of 2020 | last of 2020 | None | None | still going on; no end |
    | `2020/` unknown | first of 2020 | last of 2020 | first of 2020 | None | ended, unknown when |
    | `../2020` open | None | None | first of 2020 | last of 2020 | always has been |
    | `/2020` unknown | None | last of 2020 | first of 2020 | last of 2020 | unknown start |
    | `[2020..]` | first of 2020 | None | first of 2020 | None | some day in 2020 or later |
    | `[..2020]` | None | last of 2020 | None | last of 2020 | some day in 2020 or earlier |
    | no bounds | None | None | None | None | unread, or `XXXX-12-25` |

    So `start_max` None means "never bounded above" where `start_min` is known and "before all
    time" where it is not; `end_min` the same, mirrored. Always `start_min <= start_max`,
    `end_min <= end_max`, `start_min <= end_min`, `start_max <= end_max` where both are known.

    `approximate` (`~`) and `uncertain` (`?`) never widen the bounds, because any margin would be
    invented; instead such a date is never *certainly* within a period (see `relations`).

    `calendar` is julian where the text says so (O.S., ст. ст.); `edtf` and the bounds are then
    Gregorian. `alternative` is the EDTF form of the other reading of an ambiguous text:
    `10/01/2022` is read as 10 January, `2022-10-01` is the alternative.
    """

    text: str
    edtf: str | None = None
    start_min: int | None = None
    start_max: int | None = None
    end_min: int | None = None
    end_max: int | None = None
    status: Status = "unread"
    calendar: Calendar = "gregorian"
    approximate: bool = False
    uncertain: bool = False
    alternative: str | None = None

    @property
    def bounds(self) -> tuple[int | None, int | None, int | None, int | None]:
        """Earliest and latest start, earliest and latest end."""
        return self.start_min, self.start_max, self.end_min, self.end_max
