"""Recognises page furniture in text copied from the web: advertisements, menus, share lines.

Works on single lines, with English, Russian, Belarusian and Chinese phrases. It marks; it removes
nothing. A caption is never clutter. All expressions run in linear time.
"""

from __future__ import annotations

import re

from db.text.clutter_phrases import CERTAIN, LIKELY

_EDGES = " \t\u00a0\ufeff.:：!！?,;|•·…→←›‹»«>＞<↓↑▲▼▶►+*-–—()[]【】"
_LONGEST = 600

_PATTERNS = (
    # reading time, trust lines
    r"(?:estimated |average )?read(?:ing)? time\W{0,4}\d.{0,20}",
    r"\d+[ -]?min(?:ute)?s?\.? (?:read|to read|listen)",
    r"(?:время чтения|время на чтение|час чытання|чытаць|читать)\W{0,4}\d.{0,20}",
    r"(?:阅读时间|预计阅读|閱讀時間|阅读时长|全文约).{0,20}",
    r"why (?:you can|to) trust .{1,60}",
    # counters with a word
    r"\d[\d.,]*\s?[kmк]?\+?\s?(?:comments?|shares?|views?|likes?|retweets?|reposts?|replies|followers"
    r"|people reacted|reactions?)",
    r"\d[\d.,]*\s?(?:комментари\w{1,3}|просмотр\w{0,3}|каментар\w{0,3}|прагляд\w{0,3}|лайк\w{0,3}"
    r"|репост\w{0,3})",
    r"(?:comments?|views?|shares?|просмотров|просмотры|комментарии|праглядаў|каментары|评论|阅读|浏览"
    r"|点击|阅读量|转发|点赞)\s?[:：(（]?\s?\d[\d.,]*\s?[万千k]?[)）]?(?:次|条)?",
    # share and follow
    r"(?:share|tweet|pin|post|send|save|forward)(?: (?:this|it|article|story|page|link|post)){0,2}"
    r"(?: (?:on|to|via|by) (?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|email"
    r"|e-mail|mail|a friend|friends|bluesky|threads|messenger|wechat|weibo|vk|flipboard|pocket"
    r"|social media)(?: \(.{1,40}\))?)?",
    r"(?:share|follow|find|join|like)(?: us| me)? (?:on|via) .{1,60}",
    r"(?:поделиться|поделитесь|падзяліцца|падзяліцеся) (?:в|на|у|ў|с|з|через) .{1,40}",
    r"(?:分享到|分享至|关注).{0,16}(?:微信|微博|朋友圈|公众号|facebook|twitter|qq|我们).{0,10}",
    # cookies, newsletters, apps
    r"(?:we|this (?:web)?site|our (?:web)?site|the site|\w{1,30})"
    r" uses? (?:\w{1,20} ){0,3}cookies\b.{0,500}",
    r"by (?:continuing|using|clicking|browsing|visiting) .{0,80}"
    r"(?:cookies?|privacy|consent)\b.{0,300}",
    r"(?:мы используем|сайт использует|наш сайт использует|этот сайт использует|мы выкарыстоўваем"
    r"|сайт выкарыстоўвае|наш сайт выкарыстоўвае) .{0,60}(?:cookie|куки|кукі).{0,400}",
    r"(?:本网站|本站|我们|此网站).{0,10}使用.{0,6}cookie.{0,200}",
    r"(?:sign up|signup|subscribe|register|join|click here) .{0,100}"
    r"(?:newsletter|inbox|e-?mail|mailing list|updates|briefing|whatsapp|telegram|youtube"
    r"|channel)\b.{0,150}",
    r"get (?:the|our|all|more|daily|weekly) .{0,100}"
    r"(?:inbox|newsletter|delivered|e-?mail)\b.{0,100}",
    r"(?:подпишитесь|подписывайтесь|подписаться|падпішыцеся|падпісвайцеся|падпісацца|присоединяйтесь"
    r"|далучайцеся|читайте нас|чытайце нас) (?:на|к|да|в|у|ў) .{1,150}",
    r"(?:订阅|訂閱|扫码|扫描|关注|下载).{0,30}(?:公众号|客户端|二维码|邮件|通讯|app|频道|微信).{0,30}",
    # related links
    r"(?:read more|also read|read also|read next|related|related articles?|more on this|recommended"
    r"|don['’]t miss|watch also|more stories)\s{0,3}[:：|>»–—].{1,250}",
    r"(?:читайте также|читать также|смотрите также|по теме|ранее по теме|еще по теме|ещё по теме"
    r"|чытайце таксама|чытаць таксама|глядзіце таксама|па тэме)\s{0,3}[:：|>»–—].{1,250}",
    r"(?:相关阅读|延伸阅读|相关新闻|相关文章|相关报道|推荐阅读|更多阅读|相關閱讀)\s{0,3}[:：|>》].{1,250}",
    r"(?:责任编辑|責任編輯|编辑)\s?[:：].{1,20}",
    # breadcrumbs and menus
    r"(?:home|главная|галоўная|首页)\s?[>|/›»·•].{1,200}",
    r"(?:you are here|вы здесь|вы тут|当前位置|您的位置|您现在的位置)\s?[:：].{0,200}",
    # rights
    r"(?:©|\(c\) ?\d|copyright (?:©|\(c\)|by\b|\d)).{0,150}",
    r".{0,100}(?:all rights reserved|все права защищены|усе правы абароненыя|版权所有).{0,100}",
)
_PATTERN = re.compile(
    "(?:" + "|".join(f"(?:{pattern})" for pattern in _PATTERNS) + r")\Z", re.DOTALL
)
_LISTED = re.compile(r"\s*[|•·]\s*")
_COUNTER = re.compile(r"[(+]?\d{1,3}(?:[.,]\d{3})?(?:[.,]\d)?\s?[kKmMкК]?\)?\Z")
_HANDLE = re.compile(r"@[\w.]{2,40}\Z|(?=[a-z0-9_.]*[0-9_])[a-z][a-z0-9_.]{2,39}\Z")
_PLAIN_WORD = re.compile(r"[a-z][a-z0-9_.]{2,39}\Z")
_WORDS = (
    r"(?:Advertisement|ADVERTISEMENT|Skip to (?:main )?content|Реклама|РЕКЛАМА|Рэклама|РЭКЛАМА)"
)
_CAPITAL = r"(?=\s*\Z|[A-ZА-ЯЁІЎ“«\"])"
_GLUED_AFTER = re.compile(
    r"(?<=[.!?…”’»\"')\]。！？])\s?(?P<word>" + _WORDS + r"|广告|廣告)" + _CAPITAL
)
_GLUED_BEFORE = re.compile(r"\s*(?P<word>" + _WORDS + r")" + _CAPITAL)


def fold_line(line: str) -> str:
    """Fold a line for comparison: lower case, single spaces, no outer punctuation."""
    return " ".join(line.split()).casefold().strip(_EDGES)


def is_clutter(line: str) -> bool:
    """Say whether a line is page furniture wherever it stands."""
    if len(line) > _LONGEST:
        return False
    folded = fold_line(line)
    if not folded:
        return False
    if folded in CERTAIN or _PATTERN.match(folded) is not None:
        return True
    return len(line) < 200 and _is_menu(line)


def is_likely_clutter(line: str) -> bool:
    """Say whether a line is page furniture if its neighbours are ("Facebook", "Home")."""
    return len(line) <= 40 and fold_line(line) in LIKELY


def is_counter(line: str) -> bool:
    """Say whether a line is a lone number, as left by a comment or share counter."""
    return _COUNTER.match(line) is not None


def is_handle(line: str, names: tuple[str, ...] = ()) -> bool:
    """Say whether a line is a lone handle: "@name", "name_2", or one of `names` run together."""
    if _HANDLE.match(line):
        return True
    if not names or not _PLAIN_WORD.match(line):
        return False
    return any("".join(filter(str.isalpha, name)).casefold() == line for name in names)


def glued_spans(line: str) -> list[tuple[int, int]]:
    """Give the spans of clutter words glued to a sentence or each other ("end.Advertisement")."""
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(line):
        found = None
        if at == 0 or spans:
            found = _GLUED_BEFORE.match(line, at)
        found = found or _GLUED_AFTER.search(line, at)
        if found is None:
            break
        spans.append(found.span("word"))
        at = found.end("word")
    return spans


def _is_menu(line: str) -> bool:
    """Say whether a line is a row of menu words: "Home | News | Sport"."""
    parts = [fold_line(part) for part in _LISTED.split(line)]
    if len(parts) < 3:
        parts = [fold_line(part) for part in line.split()]
        return len(parts) >= 3 and all(part in LIKELY for part in parts)
    return sum(part in LIKELY or part in CERTAIN for part in parts) * 2 >= len(parts)
