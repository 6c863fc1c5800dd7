package ink.dong4j.card.server.assistant.grounding;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people ask a card about, by the many words that they use for it, and the marks by which a
 * passage shows that it is about that. English words are whole ones.
 */
public enum Topic {
    WHO("", "", ""),
    CONTACT(
            "contact contacts contacting collab reach email emails e-mail emailing mail mails inbox touch message",
            "联系方式 联系 邮箱 电子邮箱 电子邮件 邮件 电邮 写信 来信 发信 收信 回信 信件 找到他 找到你 私信 沟通",
            "e-?mail|inbox|[\\w.]+@\\w|邮箱|邮件"),
    JOB(
            "job jobs work works working employer employed employs company firm corporation living"
                    + " occupation profession professional position role title career employment"
                    + " workplace livelihood hired engineer programmer organisation organization designer"
                    + " architect freelancer freelance scientist researcher coder"
                    + " fullstack full-stack consultant",
            "工作 职业 职位 公司 雇主 任职 上班 单位 岗位 头衔 在职 就业 从事 就职 供职 打工 职务 职场 东家 企业 谋生 程序员 工程师 码农 设计师 架构师 自由职业",
            "engineer at|employe|company|[^x]title|工程师|就职|公司|职位"),
    BLOG(
            "blog blogs blogger blogging article articles post posts posted writing writings write"
                    + " writes wrote written publish published publishes essays author authored",
            "博客 文章 网志 帖子 博文 写作 写文章 发表 发布过 写过 写了 写什么 写些什么 撰写 日志 专栏",
            "blog|article|博客|文章"),
    RESUME("resume resumes résumé cv curriculum vitae", "简历 履历 求职信", "resume|\\bcv\\b|简历"),
    SITE(
            "website websites site sites homepage web webpage internet online",
            "个人网站 网站 个人主页 主页 首页 站点 官网 网页 网上 线上",
            "home\\.|homepage|home page|on the web|主页|网上"),
    CODE(
            "github repo repos repository repositories code source-code",
            "源代码 源码 代码 仓库 代码库",
            "github|repositor|源码|仓库"),
    LINKS(
            "media network networks link links profile profiles social account accounts socials platforms platform urls url",
            "社交媒体 社交账号 社交网络 社交网站 社交 链接 账号 账户 帐号 网址 平台 社交平台",
            "https?://\\S+\\s+[^\\n]*https?://|linkedin|领英"),
    HIRING(
            "hire hires hiring hired opportunity opportunities offer offers offering available"
                    + " availability recruit recruits recruiter recruiters recruiting recruitment"
                    + " vacancy vacancies headhunter candidate open-to-work job-hunting collaborate"
                    + " collaboration collaborating cooperate cooperation",
            "新工作 找工作 求职 招聘 工作机会 机会 雇用 聘用 聘请 招募 雇佣 录用 跳槽 换工作 内推 猎头 合作 协作 邀约 挖他 新机会 岗位邀请 职位邀请 录取",
            "opportunit|open to|job offer|机会|招聘|合作"),
    THIS_CARD("card ssh", "名片", "this card|ssh card|名片"),
    TECH(
            "technology technologies tech stack tools tooling skill skills expertise framework"
                    + " frameworks know-how toolbox competencies skilled proficient strengths programming"
                    + " technical",
            "技术栈 技术 技能 擅长 框架 工具 编程语言 本领 本事 专长 强项 拿手 精通 熟悉",
            "technolog|技术"),
    PROJECT(
            "project projects built portfolio creation creations create created creates creator",
            "项目 作品集 作品 开发过 做过什么 做过哪些 做出",
            "projects:|built|side project|做过什么|做过的"),
    SECURITY(
            "insecure insecurity unsafe vulnerable secure secured securing security safe safety safely protect protects protected"
                    + " protecting protection harden hardens hardening hardened defend defended"
                    + " defence defense defenses lock locked lockdown shield shielded guard guarded",
            "安全 加固 防护 保护 防御 防控 防范 防止 安全性 安全措施 防攻击 漏洞 隐患 安全隐患",
            "harden|firewall|encrypt|加固|防火墙|加密"),
    TOKEN(
            "token tokens secret secrets key keys credential credentials apikey api-key",
            "令牌 密钥 秘钥 凭证 密匙 口令",
            "token|令牌|密钥"),
    MODEL(
            "model models llm llms ai provider providers vendor vendors chatbot bot",
            "大模型 语言模型 模型 厂商 供应商 人工智能 ai llm 机器人",
            "model|llm|模型|厂商"),
    FREE(
            "free cost costs price pay pays paid payment",
            "免费 收费 花钱 付费 费用 要钱 成本",
            "\\bfree\\b|cost|\\bprices?\\b|\\bfees?\\b|deposit|\\beuros?\\b|\\bdollars?\\b"
                    + "|[€$£¥]\\d|免费|花钱|成本|价格|定金|\\d ?元"),
    STREAMING(
            "stream streaming streamed streams tune tuned tuning performance latency faster fast speed"
                    + " optimise optimised optimize optimized optimization",
            "流式 流式输出 调优 优化 性能 逐字 速度 更快 提速 加速",
            "streaming|word by word|流式|调优"),
    DOWN(
            "down offline outage unavailable fail fails failed failure broken crash crashes crashed"
                    + " unreachable die dies dead unresponsive",
            "不可用 挂了 挂掉 宕机 离线 出错 故障 联系不上 连不上 连接不上 连不上了 用不了 打不开 访问不了 断了 崩了 崩溃 失败 坏了 没反应 失效",
            "is down|stays up|no model can|不可用|联系不上"),
    LIMIT(
            "counter limit limits limited limiting quota quotas restrict restriction restrictions restricted rate-limit"
                    + " wait waits waiting cap capped throttle throttled unlimited endless abuse abused overuse spam",
            "限制 上限 次数 限额 等待 等多久 要等 等一会 等一会儿 等一下 等一等 排队 有限 无限 不限 计数 滥用 盗刷 限流 限次 配额 额度",
            "limit|to wait|上限|等待|限制"),
    LANGUAGE(
            "language languages chinese english locale bilingual",
            "语言 中文 英文 切换 切成 切到 切回 双语 英语 汉语 中文版 英文版",
            "zh@|choose the language|选择语言"),
    LEAVE(
            "leave quit exit close logout log-out disconnect leaving exiting logoff log-off"
                    + " terminate",
            "退出 登出 离开 关闭 关掉 断开 退出来 出去",
            "how do i leave|ctrl-d|退出"),
    ACCESSIBILITY(
            "braille accessibility accessible blind screenreader reader readers visually impaired",
            "读屏 无障碍 盲人 视障人士 视障 屏幕阅读 屏幕阅读器 视力 盲用 盲文 逐行",
            "screen reader|读屏"),
    SCRIPT(
            "script scripts scripting scripted automate automated automation automatically pipe piped"
                    + " json machine-readable command-line cli shell programmatically",
            "脚本 自动化 命令行 管道 json 程序化",
            "in a script|脚本"),
    OPEN(
            "open opens access connect connecting visit start launch enter",
            "打开 访问 启动 进入 连接 连上 登录",
            "how do i open|怎样打开"),
    INSTALL(
            "install installs installed installing installation download downloads client"
                    + " prerequisites register signup",
            "安装 下载 装 装个 客户端",
            "no client|nothing has to be|downloaded|不用安装|下载"),
    PREVIOUS(
            "before previous previously predecessor former formerly earlier older old first original past"
                    + " successor",
            "以前 之前 从前 旧 老版 前身 第一版 旧版 上一版 上一个版本 第一个版本 首个版本 早期 最初 原来 曾经 初版 前一版",
            "came before|first (version|card|one)|第一版|以前的版本"),
    INCIDENT(
            "victim victims poison poisoned poisoning malware miner mining cryptominer compromised compromise incident"
                    + " supply-chain virus infect infected infection malicious backdoor breach breached hijacked hacked"
                    + " hack attack attacked attacks tampered",
            "受害者 投毒 有毒 镜像 挖矿 恶意 病毒 木马 中毒 被黑 后门 供应链 攻击 入侵 篡改 黑客",
            "poison|crypto|投毒|挖矿"),
    TWITTER("twitter x tweets tweet", "推特", "twitter|推特"),
    LINKEDIN("linkedin", "领英", "linkedin|领英"),
    DEPLOYMENT(
            "deploy deploys deployed deployment host hosted hosting server servers container"
                    + " containers infrastructure self-hosted docker setup set-up",
            "部署 托管 服务器 搭建 架设 架构 容器",
            "docker|set up|containers|容器|部署|搭建"),
    HANDLE(
            "username usernames handle handles nickname nick alias user-name screen-name",
            "用户名 昵称 网名 账号名 网上叫什么",
            "under the name|goes by the name|用户名都是"),
    PRICE(
            "",
            "价格 价钱 报价 多少钱",
            "[€$£¥] ?\\d|\\d ?(euros?|dollars?|pounds|yuan|francs|usd|eur|元|欧元|美元|块钱)"),
    ORIGIN(
            "",
            "",
            "\\b(he|she|i) (comes?|came) from|born in|grew up|\\bliv(es?|ed) in\\b|\\bbased in\\b"
                    + "|(?<=^|[，。\\n他她我])来自(?!哪|这|一)|住在|出生|长大|老家|定居"),
    TONGUE(
            "",
            "",
            "\\b(german|french|spanish|italian|japanese|korean|russian|native speaker|mother tongue)\\b"
                    + "|德语|法语|日语|韩语|俄语|西班牙语|母语"),
    CAREER(
            "",
            "",
            "\\bworked (for|at)\\b|\\b(formerly|previously) (at|with|worked)\\b|曾在|曾任|(以|此)前在"),
    DATE("", "", "\\b(19|20)\\d\\d\\b|(19|20)\\d\\d\\s*年"),
    ANSWERER("answers answering replies responds responding", "回答 答复 应答 回复我", "who answers|谁在回答");

    private static final Set<Topic> OF_USE =
            EnumSet.of(LEAVE, LIMIT, ACCESSIBILITY, SCRIPT, DOWN, STREAMING, INCIDENT, ANSWERER);
    private static final Set<String> TELLING =
            Stream.of(DATE, PRICE, ORIGIN, TONGUE, CAREER)
                    .map(Topic::word)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Set<Topic>> BY_WORD = byWord();

    private final String english;
    private final String chinese;
    private final Pattern marks;

    Topic(String english, String chinese, String marks) {
        this.english = english;
        this.chinese = chinese;
        this.marks = Pattern.compile(marks.isEmpty() ? "(?!)" : marks);
    }

    /** Whether it is something that visitors do here, and hardly a part of another matter. */
    boolean isOfUse() {
        return OF_USE.contains(this);
    }

    private Stream<String> words() {
        return Stream.of(english, chinese)
                .flatMap(words -> Stream.of(words.split(" ", -1)))
                .filter(word -> !word.isEmpty());
    }

    List<String> chinese() {
        return words().filter(QuestionWords::hasHan).toList();
    }

    /** Whether a page has to say it outright. */
    static boolean isTelling(String word) {
        return TELLING.contains(word);
    }

    /** The word that stands for it where a phrase means it. */
    String word() {
        return "#" + name().toLowerCase(Locale.ROOT);
    }

    /** The topics that a word, in lower case, stands for. */
    static Set<Topic> of(String word) {
        return BY_WORD.getOrDefault(word, Set.of());
    }

    /** The topics of a passage, by what it shows. */
    static Set<Topic> shownBy(String text) {
        String lower = Script.simplified(text.toLowerCase(Locale.ROOT));
        Set<Topic> shown = EnumSet.noneOf(Topic.class);
        for (Topic topic : values()) {
            if (topic.marks.matcher(lower).find()) {
                shown.add(topic);
            }
        }
        return shown;
    }

    private static Map<String, Set<Topic>> byWord() {
        Map<String, Set<Topic>> topics = new HashMap<>();
        for (Topic topic : values()) {
            Stream.concat(topic.words(), Stream.of(topic.word()))
                    .forEach(
                            word ->
                                    topics.computeIfAbsent(word, _ -> EnumSet.noneOf(Topic.class))
                                            .add(topic));
        }
        return Map.copyOf(topics);
    }
}
