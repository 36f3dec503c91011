"""The words of page furniture, by language: what news sites put around an article.

Phrases are folded: lower case, single spaces, no outer punctuation. `CERTAIN` lines are clutter
wherever they stand; `LIKELY` ones only beside other clutter.
"""

from __future__ import annotations


def _phrases(table: str) -> frozenset[str]:
    cells = table.replace("\n", "|").split("|")
    return frozenset(cell.strip() for cell in cells if cell.strip())


CERTAIN = _phrases(
    """
advertisement|advertisements|advertising|ad|sponsored|sponsored content|promoted content|promoted
paid content|partner content|story continues below advertisement|article continues below
article continues after advertisement|continue reading below|scroll to continue
skip to content|skip to main content|skip to main|skip to navigation|skip navigation
jump to content|back to top|go to top|toggle navigation|open menu|close menu|main menu
share this|share this article|share this story|share this page|share this post|share article
copy link|link copied|copied to clipboard|print this page|print this article|print article
email this article|send by email|save article|save for later|bookmark this|add to bookmarks
listen to this article|listen to article|follow us|follow|following|sign in|log in|sign up
subscribe|subscribe now|subscribe today|newsletter|newsletters|sign up for our newsletter
subscribe to our newsletter|join our newsletter|join our mailing list|join the conversation
accept cookies|accept all|accept all cookies|reject all|reject all cookies|manage cookies
cookie settings|cookie policy|cookie preferences|privacy policy|privacy notice|terms of use
terms of service|terms and conditions|most read|most popular|most viewed|trending|trending now
recommended for you|recommended|you may also like|you might also like|you may like
related articles|related article|related stories|related posts|related news|related topics
related content|more on this topic|more on this story|more from the author|more from this author
more stories|read more|read next|read also|also read|read full article|read the full article
continue reading|show more|load more|see more|view more|view comments|view all comments
show comments|leave a comment|leave a reply|post a comment|write a comment|add a comment
click here to subscribe|download our app|get the app|turn on notifications|allow notifications
your email address|enter your email|all rights reserved|report an error|report a typo
реклама|на правах рекламы|партнерский материал|партнёрский материал|перейти к содержимому
перейти к содержанию|перейти к основному содержанию|перейти к контенту|к содержанию|наверх
вернуться наверх|поделиться|поделиться ссылкой|поделиться в соцсетях|скопировать ссылку
ссылка скопирована|распечатать|версия для печати|отправить по почте|подписаться
подписаться на рассылку|подпишитесь на нас|подписывайтесь на нас|мы в соцсетях|войти
регистрация|принять все|принять|читать также|читайте также|читать далее|читать дальше
смотрите также|по теме|материалы по теме|похожие материалы|похожие статьи|связанные новости
самое читаемое|популярное|самое популярное|лента новостей|показать еще|показать ещё
загрузить еще|загрузить ещё|оставить комментарий|добавить комментарий|все права защищены
политика конфиденциальности|обратная связь|сообщить об ошибке|слушать статью
рэклама|перайсці да зместу|перайсці да змесціва|да зместу|наверх старонкі|падзяліцца
падзяліцца спасылкай|скапіраваць спасылку|спасылка скапіравана|друкаваць|версія для друку
падпісацца|падпішыцеся на нас|падпісвайцеся на нас|мы ў сацсетках|увайсці|рэгістрацыя
прыняць усе|чытайце таксама|чытаць таксама|чытаць далей|глядзіце таксама|па тэме
матэрыялы па тэме|падобныя навіны|самае чытанае|папулярнае|стужка навін|паказаць яшчэ
пакінуць каментар|дадаць каментар|усе правы абароненыя|палітыка прыватнасці
广告|廣告|跳到内容|跳至内容|跳转到内容|跳到主要内容|跳至主要內容|分享|分享到|分享至|复制链接|複製連結
打印|打印本页|收藏|订阅|訂閱|关注我们|扫码关注|登录|注册|登錄|註冊|相关阅读|延伸阅读|相关新闻|相关文章|相关报道|相關閱讀
推荐阅读|阅读更多|继续阅读|查看更多|加载更多|热门文章|热门新闻|返回顶部|回到顶部|发表评论|查看评论|写评论|责任编辑|版权所有
隐私政策|使用条款|点击下载|下载客户端
"""
)

LIKELY = _phrases(
    """
home|menu|search|close|news|latest|latest news|breaking news|world|politics|opinion|opinions
business|economy|sport|sports|video|videos|photos|culture|science|technology|health|travel|style
about|about us|contact|contact us|comments|comment|tags|topics|share|tweet|email|e-mail|print|save
login|register|account|my account|previous|next|previous article|next article|more|live|listen
watch|podcast|podcasts|en|ru|be|by|zh|english|русский|беларуская|中文|facebook|twitter|x|linkedin
whatsapp|telegram|instagram|youtube|tiktok|pinterest|reddit|viber|skype|rss|messenger|threads
bluesky|mastodon|vk|vkontakte|flipboard|pocket|wechat|weibo|see also|related|advert|hide|show|ok
главная|меню|поиск|новости|политика|экономика|общество|мнения|мнение|культура|спорт|видео|фото
наука|контакты|о нас|о проекте|комментарии|комментировать|теги|темы|печать|сохранить|вконтакте
одноклассники|вк|телеграм|фейсбук|твиттер|ютуб|дзен|закрыть|далее|назад|в мире|еще|ещё
галоўная|пошук|навіны|палітыка|эканоміка|грамадства|меркаванні|меркаванне|відэа|кантакты
пра нас|каментары|тэгі|тэмы|друк|захаваць|закрыць|далей|назад|у свеце|яшчэ
首页|菜单|搜索|新闻|国际|政治|财经|评论|体育|视频|图片|关于我们|联系我们|标签|上一篇|下一篇|关闭|更多|微信|微博|朋友圈|新浪微博
"""
)

KICKERS = _phrases(
    """
opinion|analysis|comment|commentary|editorial|explainer|interview|feature|review|perspective
exclusive|op-ed|letter|letters|essay|column|briefing|long read
мнение|мнения|аналитика|анализ|интервью|колонка|комментарий|репортаж|обзор
меркаванне|меркаванні|аналітыка|аналіз|інтэрв'ю|інтэрв’ю|каментар|агляд
评论|观点|社评|分析|专访|社论|评论员文章|深度
"""
)
"""Words before a title ("Opinion | …") that name the genre."""
