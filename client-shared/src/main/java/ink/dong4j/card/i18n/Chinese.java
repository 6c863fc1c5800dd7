package ink.dong4j.card.i18n;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The phrases in Chinese, in the order of {@link Phrases}. */
final class Chinese implements Phrases {
    static final Chinese PHRASES = new Chinese();

    private Chinese() {}

    @Override
    public LobbyPhrases lobby() {
        return ChineseLobby.PHRASES;
    }

    @Override
    public FormPhrases forms() {
        return ChineseForms.PHRASES;
    }

    @Override
    public GuestbookPhrases guestbook() {
        return ChineseGuestbook.PHRASES;
    }

    @Override
    public LetterPhrases letters() {
        return ChineseLetters.PHRASES;
    }

    @Override
    public MemoryPhrases memory() {
        return ChineseMemory.PHRASES;
    }

    @Override
    public Lang lang() {
        return Lang.ZH;
    }

    @Override
    public String duration(Duration duration) {
        return WholeSeconds.of(duration).inWords("小时", "分", "秒");
    }

    @Override
    public String tryAgainIn(Duration wait) {
        return "请在 " + duration(WholeSeconds.atLeastOne(wait)) + "后再试";
    }

    @Override
    public String unreachable() {
        return "助手暂时联系不上";
    }

    @Override
    public String busy() {
        return "助手现在有点忙";
    }

    @Override
    public String needsOwner() {
        return "助手需要主人来处理";
    }

    @Override
    public String cutShort() {
        return "回答中断了";
    }

    @Override
    public String declined() {
        return "助手没有回答这个问题";
    }

    @Override
    public String budgetSpent() {
        return "助手今天的额度用完了";
    }

    @Override
    public String paused() {
        return "助手已被名片主人暂停";
    }

    @Override
    public String tooLong() {
        return "内容太长了";
    }

    @Override
    public String visitFull() {
        return "这次来访的问答次数已用完；退出后重新连接即可继续";
    }

    @Override
    public String fromPages() {
        return "来自名片内容，非 AI 生成";
    }

    @Override
    public String closest() {
        return "这些页面里最接近的内容：";
    }

    @Override
    public String nothingFound() {
        return "名片里没有写";
    }

    @Override
    public String makeLarger() {
        return "请把窗口放大";
    }

    @Override
    public String askAgain() {
        return "现在可以再问了";
    }

    @Override
    public String oneAtATime() {
        return "一次只回答一个问题：草稿已保留，按 Esc 可停止当前回答";
    }

    @Override
    public String shortened() {
        return "回答已到长度上限";
    }

    @Override
    public String stopped() {
        return "已停止";
    }

    @Override
    public String restLeftOut() {
        return "其余内容已省略";
    }

    @Override
    public String thinking(long seconds) {
        return "思考中 " + seconds + " 秒";
    }

    @Override
    public String allowance(int left, int of) {
        return "还可问 " + left + "/" + of + " 次";
    }

    @Override
    public String linesBelow(int lines) {
        return "下面还有 " + lines + " 行";
    }

    @Override
    public String pressAgainToLeave() {
        return "再按一次 Ctrl-C 离开";
    }

    @Override
    public String idleSoon(Duration left) {
        return "还在吗？" + duration(left) + "后将关闭，按任意键继续";
    }

    @Override
    public String askAnything() {
        return "输入问题";
    }

    @Override
    public String askAnythingOrTab() {
        return "输入问题，或按 Tab 选一个";
    }

    @Override
    public String askMore() {
        return "想问什么";
    }

    @Override
    public String askMoreOrTab() {
        return "想问什么，或按 Tab 选一个";
    }

    @Override
    public String askMore(String suggestion) {
        return "想问什么，或按 Tab：" + suggestion;
    }

    @Override
    public String pastedLines(int lines) {
        return "[已粘贴 " + lines + " 行]";
    }

    @Override
    public String pastedCharacters(int characters) {
        return "[已粘贴 " + characters + " 个字符]";
    }

    @Override
    public String moreLines(int lines) {
        return "还有 " + lines + " 行";
    }

    @Override
    public String suggested() {
        return "可以问：";
    }

    @Override
    public String chatIntroduction(String name) {
        return "可以问任何关于 " + name + " 的问题，回答会显示在这里。";
    }

    @Override
    public String fitIntroduction() {
        return "粘贴职位或项目的描述。回答会逐条对照：页面里写到的注明出处，没有写到的也会列出来。";
    }

    @Override
    public String pasteDescription() {
        return "粘贴职位或项目的描述";
    }

    @Override
    public String pasteDescriptionShort() {
        return "粘贴描述";
    }

    @Override
    public String fitByPages() {
        return "对照名片的页面，看这份描述是否合适";
    }

    @Override
    public String assistantTitle() {
        return "助手";
    }

    @Override
    public String linksTitle() {
        return "链接";
    }

    @Override
    public String pagesTitle() {
        return "文章";
    }

    @Override
    public String newLines(int lines) {
        return "\u2193 " + lines + " 行新内容";
    }

    @Override
    public String took(Duration time) {
        return WholeSeconds.tenths(time) + " 秒";
    }

    @Override
    public String findLabel() {
        return "查找：";
    }

    @Override
    public String places(int current, int of) {
        return "第 " + current + "/" + of + " 处";
    }

    @Override
    public String selectHint() {
        return "可用鼠标选取";
    }

    @Override
    public String noRoomForCode() {
        return "窗口太小，放不下这个二维码，内容如下：";
    }

    @Override
    public String helpTitle() {
        return "帮助";
    }

    @Override
    public String keysTitle() {
        return "按键";
    }

    @Override
    public String commandsTitle() {
        return "命令";
    }

    @Override
    public Hint menuAsk() {
        return new Hint("问问助手", "关于我和我的工作");
    }

    @Override
    public Hint menuResume() {
        return new Hint("简历", "我做过什么");
    }

    @Override
    public String resumeAsPdf(String command) {
        return "PDF 版：`" + command + "`";
    }

    @Override
    public String orBy(String command) {
        return "或：`" + command + "`";
    }

    @Override
    public String resumeOnTheWeb(String address) {
        return "网页版：<" + address + ">";
    }

    @Override
    public Hint menuContact() {
        return new Hint("联系", "联系我，或分享这张名片");
    }

    @Override
    public String contactEmail() {
        return "邮箱";
    }

    @Override
    public String contactPhone() {
        return "电话";
    }

    @Override
    public String contactWeChat() {
        return "微信";
    }

    @Override
    public String contactMeeting() {
        return "预约见面";
    }

    @Override
    public String contactSave() {
        return "存为联系人";
    }

    @Override
    public String contactShare() {
        return "分享名片";
    }

    @Override
    public String hostKey(String fingerprint) {
        return "主机密钥 " + fingerprint;
    }

    @Override
    public Hint menuLinks() {
        return new Hint("链接", "在哪里找到我");
    }

    @Override
    public Hint menuProjects() {
        return new Hint("项目", "我做过的东西");
    }

    @Override
    public Hint menuStack() {
        return new Hint("技术栈", "我用什么工作");
    }

    @Override
    public Hint menuQuiz() {
        return new Hint("问答", "你有多了解我？");
    }

    @Override
    public String quizCount(int number, int of) {
        return "第 " + number + " 题，共 " + of + " 题";
    }

    @Override
    public String quizRight() {
        return "答对了。";
    }

    @Override
    public String quizWrong(String right) {
        return "不对，答案是：" + right;
    }

    @Override
    public String quizScore(int points, int of) {
        return of + " 题答对 " + points + " 题。";
    }

    @Override
    public String quizHint(String command) {
        return "要作答，输入 " + command + " 和两个数字：题号、选项号。";
    }

    @Override
    public Hint menuNow() {
        return new Hint("近况", "我最近在做什么");
    }

    @Override
    public String asOf(LocalDate date) {
        return "写于 "
                + date.getYear()
                + " 年 "
                + date.getMonthValue()
                + " 月 "
                + date.getDayOfMonth()
                + " 日";
    }

    @Override
    public Hint menuGitHub() {
        return new Hint("GitHub", "我的 GitHub 数据");
    }

    @Override
    public Hint menuPosts() {
        return new Hint("博文", "我最近写的");
    }

    @Override
    public String asOfAge(Duration age) {
        return ago(age) + "的数据";
    }

    @Override
    public String staleSince(Duration age) {
        return "网站暂时连不上，这是" + ago(age) + "的内容";
    }

    private static String ago(Duration age) {
        long hours = age.toHours();
        if (hours == 0) {
            return "一小时内";
        }
        return hours < 48 ? " " + hours + " 小时前" : " " + age.toDays() + " 天前";
    }

    @Override
    public String notFetchedYet() {
        return "内容还没有取到，请稍后再看";
    }

    @Override
    public String siteUnreachable() {
        return "网站暂时连不上";
    }

    @Override
    public String of(String name, String sentence) {
        return name + "：" + sentence;
    }

    @Override
    public String postsHint(String command) {
        return command + " 加编号可以阅读";
    }

    @Override
    public String noPostNumbered(String number) {
        return "没有第 " + number + " 篇，/posts 列出全部";
    }

    @Override
    public String askAbout(String title) {
        return "问问《" + title + "》";
    }

    @Override
    public String questionsAreAbout() {
        return "接下来的问题都关于这篇文章，/clear 结束";
    }

    @Override
    public String gitHubCounts(int followers, int repositories, int stars) {
        return listed(List.of(followers + " 位关注者", repositories + " 个仓库", stars + " 颗星"));
    }

    @Override
    public String mainLanguages() {
        return "主要语言（按仓库数）";
    }

    @Override
    public String publicEvents(int total, int days, int most) {
        return dayByDay(total + " 次公开动态", days, most);
    }

    @Override
    public String contributions(int total, int days, int most) {
        return dayByDay(total + " 次贡献", days, most);
    }

    private static String dayByDay(String what, int days, int most) {
        return days + " 天内共 " + what + "，一天最多 " + most + " 次（UTC）";
    }

    @Override
    public String weekTotals(List<Integer> weeks) {
        return "每周：" + weeks.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    @Override
    public Hint menuPages() {
        return new Hint("文章", "可以读的内容");
    }

    @Override
    public Hint menuDino() {
        return new Hint("小恐龙", "跑一跑，跳一跳");
    }

    @Override
    public Hint menuDesk() {
        return new Hint("工作台", "只有你能看到");
    }

    @Override
    public Hint menuHelp() {
        return new Hint("帮助", "按键和命令");
    }

    @Override
    public Hint otherLanguage() {
        return new Hint("/lang", "English");
    }

    @Override
    public String answering() {
        return "正在回答";
    }

    @Override
    public String runScore(int score, int best) {
        return best == 0 ? Integer.toString(score) : "最高 " + best + "   " + score;
    }

    @Override
    public List<String> runKeys() {
        return List.of("按空格或点一下起跳", "下键俯身，p 暂停");
    }

    @Override
    public List<String> runPaused() {
        return List.of("已暂停", "按空格继续");
    }

    @Override
    public List<String> runOver(int score) {
        return List.of("游戏结束：" + score + " 分", "按空格再来一局");
    }

    @Override
    public List<String> runRules() {
        return List.of(
                "跳过挡路的东西：空格、上键、w、k、Enter、鼠标单击或轻点。",
                "俯身躲过飞鸟：下键或 s。暂停：p 或 Esc。离开：q。",
                "越跑越快，每一百分昼夜交替。");
    }

    @Override
    public String runNeedsScreen() {
        return "跑酷游戏是动的画面，逐行模式下玩不了。可以直接输入问题，或用 /help 看看还有什么。";
    }

    @Override
    public String you() {
        return "你：";
    }

    @Override
    public String assistant() {
        return "助手：";
    }

    @Override
    public String pagesHint(String command) {
        return "输入 " + command + " 1 阅读第一篇。";
    }

    @Override
    public String linearHint() {
        return "输入问题或菜单项的数字，然后按 Enter。输入 /quit 离开。";
    }

    @Override
    public String describeNext() {
        return "下一行就是职位或项目的描述，按 Ctrl-C 放弃。";
    }

    @Override
    public String usageTitle(String host) {
        return "用法：ssh " + host + " [命令]";
    }

    @Override
    public List<Hint> usage() {
        return List.of(
                new Hint("card", "名片"),
                new Hint("json", "JSON 格式的名片"),
                new Hint("vcard", "可存入通讯录的名片"),
                new Hint("ls、tree、cat 文件", "文件，也可以用 scp 和 sftp 获取"),
                new Hint("ask 问题", "问问助手，管道输入作为上下文"),
                new Hint("fingerprint", "主机密钥的指纹"),
                new Hint("help", "本说明"));
    }

    @Override
    public Hint usageFit() {
        return new Hint("fit < 文件", "看文件里的职位或项目是否合适");
    }

    @Override
    public String unknownUsage(String host) {
        return "这里没有这个命令。打开名片：ssh -t -o RemoteCommand=none " + host + "（末尾加 help 看有哪些命令）";
    }

    @Override
    public String questionMissing(String host) {
        return "缺少问题：ssh " + host + " ask 问题";
    }

    @Override
    public String descriptionMissing(String host) {
        return "缺少描述：ssh " + host + " fit < 文件";
    }

    @Override
    public String inputStalled() {
        return "输入没有结束就停住了";
    }

    @Override
    public String inputTooLate(String host) {
        return "输入来得太晚，没有读取；要等待输入请用：ssh " + host + " ask - 问题";
    }

    @Override
    public String descriptionTooLate(String host) {
        return "输入来得太晚，没有读取；要等待输入请用：ssh " + host + " fit - < 文件";
    }

    @Override
    public String filesReadOnly() {
        return "这张名片的文件只能读取";
    }

    @Override
    public String noSuchFile(String path) {
        return "这里没有 " + path;
    }

    @Override
    public String isFolder(String path) {
        return path + " 是文件夹";
    }

    @Override
    public String notForTerminals(String path, String host) {
        return path + " 不是文本。下载：scp " + host + ":" + path + " .";
    }

    @Override
    public String tooManyOpen(int most) {
        return "同时最多只能打开 " + most + " 个文件";
    }

    @Override
    public String thanks(String name) {
        return "感谢查看 " + name + " 的名片。";
    }

    @Override
    public String comeBack(String host) {
        return "随时再来：ssh " + host;
    }

    @Override
    public String closedIdle() {
        return "长时间没有按键，名片已关闭。";
    }

    @Override
    public String closedStopping() {
        return "名片正在重启，请稍后再来。";
    }

    @Override
    public String closedMakingRoom() {
        return "名片访客已满，这次访问闲置最久，已关闭，让位给其他访客；请过一会儿再来。";
    }

    @Override
    public String closedByOwner(String name) {
        return name + " 结束了这次访问。";
    }

    @Override
    public String closedNotOwner() {
        return "这把密钥已不再属于主人，工作台已关闭。";
    }

    @Override
    public String notReceiving(String name) {
        return name + " 暂时不接待新访客，请过一会儿再来。";
    }

    @Override
    public String fromOwner(String name, String words) {
        return name + "：" + words;
    }

    // What is said about an answer.

    @Override
    public String aiModel() {
        return "AI 模型";
    }

    @Override
    public String spareModel() {
        return "备用 AI 模型";
    }

    @Override
    public String namedModel(String name) {
        return aiModel() + " " + name;
    }

    @Override
    public String cardsPages() {
        return "名片内容";
    }

    @Override
    public String ownWords() {
        return "本人原话";
    }

    @Override
    public String spareModelAnswers() {
        return "常用的 AI 模型没有回应，由备用的 AI 模型回答";
    }

    @Override
    public String otherModelAnswers(String name, String wanted) {
        return wanted + " 没有回应，由 " + name + " 回答";
    }

    @Override
    public String inOwnWords(String name) {
        return name + " 本人写的回答，非 AI 生成";
    }

    @Override
    public String wantsToJoin(String name) {
        return name + " 想加入并阅读这段对话。/allow 同意，/decline 谢绝";
    }

    @Override
    public String joinsNoLonger(String name) {
        return name + " 不再请求加入，仍由助手回答";
    }

    @Override
    public String notLetIn(String name) {
        return "没有让 " + name + " 加入，仍由助手回答";
    }

    @Override
    public String isHere(String name) {
        return name + " 在这里，助手暂不回答。/decline 可结束";
    }

    @Override
    public String handedBack(String name) {
        return name + " 已离开，由助手继续回答";
    }

    @Override
    public String wroteToYou(String name) {
        return name + " 给你写了话，请看对话";
    }

    @Override
    public String inPerson(String name) {
        return name + " 本人";
    }

    @Override
    public String person(String name) {
        return name + "（本人）：";
    }

    @Override
    public String sentTo(String name) {
        return "已发给 " + name;
    }

    @Override
    public String notSentTo(String name) {
        return name + " 已离开，这句没有发出。由助手继续回答";
    }

    @Override
    public String writeTo(String name) {
        return "写给 " + name;
    }

    @Override
    public String nobodyWantsToJoin() {
        return "没有人请求加入这段对话";
    }

    @Override
    public String saidInPerson() {
        return "这是和本人说的话，请重新向助手提问";
    }

    @Override
    public String visitorThread(String visit) {
        return "访客 " + visit + " 的对话";
    }

    @Override
    public String waitsForConsent() {
        return "已询问访客，对方有两分钟时间；同意之前不显示任何内容";
    }

    @Override
    public String youAreIn(String visit) {
        return "你正在访客 " + visit + " 的对话里，助手暂不回答";
    }

    @Override
    public String visitorDeclined() {
        return "访客谢绝了";
    }

    @Override
    public String visitorDidNotAnswer() {
        return "访客没有答复";
    }

    @Override
    public String visitorWentOnAlone() {
        return "访客已结束，由助手继续回答";
    }

    @Override
    public String visitorIsGone() {
        return "访客已离开";
    }

    @Override
    public String noSuchThread() {
        return "现在没有这段对话";
    }

    @Override
    public String threadTaken() {
        return "已有人请求加入，或已在对话里";
    }

    @Override
    public String writeToVisitor() {
        return "写给访客";
    }

    @Override
    public String visitor() {
        return "访客：";
    }

    @Override
    public String nothingFoundIn(List<String> pages) {
        return "名片里没有写" + (pages.isEmpty() ? "" : "，有这些页面：" + NameList.first(pages, "、"));
    }

    @Override
    public String modelsOwnAnswer() {
        return "名片里没有写，这是 AI 模型自己的回答";
    }

    @Override
    public String pages(List<String> names) {
        return "页面：" + String.join("、", names);
    }

    @Override
    public Hint openPage() {
        return new Hint("Ctrl-O", "打开");
    }

    @Override
    public Hint openThePage() {
        return new Hint("Ctrl-O", "打开这个页面");
    }

    @Override
    public String modelThinks() {
        return "模型正在思考。";
    }

    @Override
    public String thoughtFor(Duration time) {
        return "思考了 " + WholeSeconds.passed(time).inWords("小时", "分", "秒");
    }

    @Override
    public Hint showThoughts() {
        return new Hint("Ctrl-T", "显示");
    }

    @Override
    public Hint hideThoughts() {
        return new Hint("Ctrl-T", "收起");
    }

    @Override
    public String tokens(int count, boolean exact) {
        return (exact ? "" : "\u2248 ") + count + " token";
    }

    @Override
    public String windowTitle(String name) {
        return name + " \u00B7 名片";
    }

    @Override
    public String listed(List<String> facts) {
        return String.join("，", facts);
    }

    @Override
    public String enterContinues() {
        return "，直接按 Enter 继续";
    }

    @Override
    public String freeAgainIn(Duration time) {
        return "，" + roughly(time) + "后可以再问";
    }

    @Override
    public String wasThought() {
        return "以上是模型的思考，不是回答";
    }

    @Override
    public String continuesIn(String host) {
        return "，可以追问其余部分，或在 `ssh " + host + "` 里提问，按 Enter 继续";
    }

    @Override
    public String fullAgainIn(Duration time) {
        return "，" + roughly(time) + "后恢复";
    }

    @Override
    public String questionsLeft(int left, int of, Duration untilFull) {
        String time = roughly(untilFull);
        return "还可问 " + left + " 次，" + time + "后恢复到 " + of + " 次";
    }

    @Override
    public String dayLeft(int percent, Duration untilFull) {
        String time = roughly(untilFull);
        return "今天的额度还剩 " + percent + "%，" + time + "后恢复";
    }

    @Override
    public String forAssistantAgain() {
        return "现在输入的内容又是给助手的了。";
    }

    @Override
    public String card() {
        return "名片：";
    }

    // What keys and commands do, and what commands say.

    @Override
    public String unknownCommand(String command) {
        return "没有 " + command + " 这个命令，用 /help 查看全部";
    }

    @Override
    public String unknownLanguage(String name) {
        return "没有 " + name + " 这种语言，可用 /lang en 或 /lang zh";
    }

    @Override
    public Hint key(Action action) {
        return switch (action) {
            case CHOOSE -> new Hint("Enter", "选择");
            case ON -> new Hint("Enter", "继续");
            case AGAIN -> new Hint("Enter", "再来一次");
            case OPEN -> new Hint("Enter", "打开");
            case OPEN_OR_ASK -> new Hint("Enter", "打开或提问");
            case READ -> new Hint("Enter", "查看");
            case ASK -> new Hint("Enter", "提问");
            case SEND -> new Hint("Enter", "发送");
            case HAND_BACK -> new Hint("Esc", "交还");
            case SAY -> new Hint("Enter", "发给所有人");
            case REPLACE -> new Hint("Enter", "改问");
            case JUDGE -> new Hint("Enter", "评估");
            case CONTINUE -> new Hint("Enter", "继续");
            case RUN -> new Hint("Enter", "执行");
            case COMPLETE -> new Hint("Tab", "补全");
            case DROP -> new Hint("Esc", "清除");
            case KEEP -> new Hint("Esc", "放弃修改");
            case GIVE_UP -> new Hint("Esc", "放弃");
            case ANOTHER -> new Hint("Tab", "换一个");
            case SOURCE -> new Hint("^O", "页面");
            case STOP -> new Hint("Esc", "停止");
            case BACK -> new Hint("Esc", "返回");
            case RETURN -> new Hint("退格", "返回");
            case COPY -> new Hint("c", "复制");
            case ASK_ABOUT -> new Hint("a", "就此提问");
            case CODE -> new Hint("q", "二维码");
            case NEXT -> new Hint("Enter", "下一个");
            case PREVIOUS -> new Hint("上键", "上一个");
            case FIND -> new Hint("/", "查找");
            case LOOK -> new Hint("Enter", "查找");
            case NEWEST -> new Hint("End", "最新");
            case NEW_LINE -> new Hint("^J", "换行");
            case UNFOLD -> new Hint("Tab", "展开");
            case NEXT_FIELD -> new Hint("Enter", "下一项");
            case CHECK -> new Hint("Enter", "确认");
            case CHANGE -> new Hint("Esc", "修改");
            case FIELDS -> new Hint("Tab", "换一项");
            case SIGN -> new Hint("s", "写留言");
            case NEXT_PAGE -> new Hint("n", "较早");
            case PAGE_BEFORE -> new Hint("p", "较新");
            case TRY_AGAIN -> new Hint("r", "重试");
            case OPEN_GUESTBOOK -> new Hint("Enter", "留言簿");
            case ANOTHER_TEXT -> new Hint("Enter", "再写一条");
            case PLAY -> new Hint("空格", "开始");
            case JUMP -> new Hint("空格", "跳");
            case DUCK -> new Hint("下键", "俯身");
            case PAUSE -> new Hint("p", "暂停");
            case RESUME -> new Hint("空格", "继续");
            case MOVE -> new Hint("方向键", "移动");
            case SCROLL -> new Hint("方向键", "滚动");
            case PAGE -> new Hint("PgUp", "滚动");
            case COMMANDS -> new Hint("/", "命令");
            case LEAVE -> new Hint("^C", "清空或离开");
        };
    }

    @Override
    public List<Hint> keys() {
        return List.of(
                new Hint("Enter", "发送输入的内容，或打开选中的菜单项"),
                new Hint("只按 Enter", "让中断的回答继续"),
                new Hint("数字，Enter", "打开对应的菜单项"),
                new Hint("方向键", "在菜单、草稿或以前的问题中移动"),
                new Hint("Ctrl-J", "在草稿中换行"),
                new Hint("Tab", "补全命令，展开粘贴的长文，或填入推荐问题"),
                new Hint("Ctrl-O", "打开回答引用的页面"),
                new Hint("Ctrl-W/U/K", "剪切词或行，Ctrl-Y 粘回"),
                new Hint("Ctrl-_", "撤销，Alt-/ 重做"),
                new Hint("PgUp，PgDn", "滚动"),
                new Hint("Esc", "停止回答，否则返回"),
                new Hint("Ctrl-C", "停止回答或清空草稿，连按两次离开"),
                new Hint("Ctrl-D", "输入为空时离开"),
                new Hint("Ctrl-L", "重新绘制屏幕"));
    }

    @Override
    public Hint command(Command command) {
        String text =
                switch (command) {
                    case HELP -> "按键和命令";
                    case HOME -> "回到首页";
                    case RESUME -> "我做过什么";
                    case CONTACT -> "联系我、分享这张名片";
                    case LINKS -> "在哪里找到我";
                    case PROJECTS -> "我做过的东西";
                    case STACK -> "我用什么工作";
                    case QUIZ -> "关于我的小问答；两个数字选一个答案";
                    case NOW -> "我最近在做什么";
                    case GITHUB -> "GitHub 账号的数据";
                    case POSTS -> "最近的博文，加编号可以阅读";
                    case LOBBY -> "和此刻在这里的人聊聊";
                    case NICK -> "后面是你在大厅里的名字";
                    case WHO -> "谁在大厅里";
                    case GUESTBOOK -> "访客写下的话，加页码看其他页";
                    case SIGN -> "写进留言簿，后面可以直接写留言";
                    case MESSAGE -> "给我私信，后面可以直接写内容";
                    case PAGES -> "可以读的文章";
                    case OPEN -> "打开回答引用的页面，或其他页面";
                    case DINO -> "跑酷小游戏";
                    case FIT -> "看职位或项目是否合适，后面可加描述";
                    case LANG -> "切换语言，后面可加 en 或 zh";
                    case THEME -> "切换配色，后面可加名称";
                    case CLEAR -> "清除这次对话";
                    case COPY -> "复制最近的回答，加 code 或 code 2 只复制代码";
                    case RETRY -> "再问一遍上一个问题";
                    case EDIT -> "修改上一个问题，重新提问";
                    case CONTINUE -> "让中断的回答继续";
                    case STOP -> "停止回答";
                    case ALLOW -> "让名片主人加入这段对话";
                    case DECLINE -> "只和助手继续对话";
                    case FIND -> "查找后面的文字";
                    case THOUGHTS -> "显示或隐藏模型的思考过程";
                    case MODEL -> "选择回答问题的模型";
                    case EXPORT -> "以 Markdown 显示对话，便于选取";
                    case PRIVACY -> "你输入的内容会怎样处理";
                    case REMEMBER -> "为下次访问保留最后一次对话，后面可加 on 或 off";
                    case FORGET -> "删除为你记住的全部内容";
                    case PLAIN -> "改为逐行显示，适合读屏软件";
                    case DESK -> "打开工作台，或执行后面的命令";
                    case QUIT -> "离开";
                };
        return new Hint(command.word(), text);
    }

    @Override
    public String option(Option option) {
        return switch (option) {
            case ENGLISH -> "English";
            case CHINESE -> "中文";
            case AUTO -> "跟随终端";
            case DARK -> "适合深色背景";
            case LIGHT -> "适合浅色背景";
            case NONE -> "不用颜色";
            case ON -> "是";
            case OFF -> "否";
            case CODE -> "最后一段代码，加数字可指定第几段";
        };
    }

    @Override
    public String coloursAre(String colours) {
        return "配色：" + colours;
    }

    @Override
    public String unknownTheme(String name, List<String> others) {
        return "没有 " + name + " 这种配色，可用 " + String.join("、", others);
    }

    @Override
    public String themeMint() {
        return "薄荷绿";
    }

    @Override
    public String themeAmber() {
        return "琥珀色，像老式显示器";
    }

    @Override
    public String themeOcean() {
        return "海蓝";
    }

    @Override
    public String themeContrast() {
        return "高对比度";
    }

    @Override
    public String themeTerminal() {
        return "只用终端自己的颜色";
    }

    @Override
    public String copied() {
        return "已发送到终端的剪贴板，能否写入取决于终端";
    }

    @Override
    public String copied(String text) {
        return "已把 " + text + " 发送到终端的剪贴板，能否写入取决于终端";
    }

    @Override
    public String tooLongToCopy() {
        return "内容太长，终端的剪贴板放不下；用 /export 显示后选取";
    }

    @Override
    public String noAnswerYet() {
        return "还没有回答";
    }

    @Override
    public String noSuchCode(int blocks) {
        return blocks == 0 ? "最近的回答里没有代码" : "最近的回答里只有 " + blocks + " 段代码";
    }

    @Override
    public String noQuestionYet() {
        return "还没有问过问题";
    }

    @Override
    public String nothingToContinue() {
        return "没有中断的回答";
    }

    @Override
    public String noPageNamed(String name) {
        return "没有 " + name + " 这个页面，用 /pages 查看全部";
    }

    @Override
    public String inUse() {
        return "正在使用";
    }

    @Override
    public String modelIs(String name) {
        return "接下来由 " + name + " 回答";
    }

    @Override
    public String noModelNamed(String name) {
        return "没有 " + name + " 这个模型可选";
    }

    @Override
    public String noModels() {
        return "这张名片不能选择模型";
    }

    @Override
    public String modelsHint(String command) {
        return "输入 " + command + " 1 选择第一个。";
    }

    @Override
    public String forgotten() {
        return "这次对话已清除";
    }

    @Override
    public String nothingToStop() {
        return "现在没有正在进行的回答";
    }

    @Override
    public String alreadyPlain() {
        return "现在已经是逐行显示";
    }

    @Override
    public String noPages() {
        return "这张名片没有文章";
    }

    @Override
    public String wordsMissing(String command) {
        return "请写上要找的文字：" + command + " 文字";
    }

    @Override
    public String notFound(String words) {
        return "没有找到 " + words;
    }

    // What happens with a visitor's words.

    @Override
    public String privacyNotice(boolean provider, boolean conversations, boolean questions) {
        String where = provider ? "你输入的内容会发给模型服务商" : "你输入的内容只留在这台服务器上";
        if (conversations) {
            return where + "，对话由主人保存。";
        }
        return questions ? where + "，没有答案的问题会保留。" : where + "，这里不保存。";
    }

    @Override
    public String privacyTitle() {
        return "隐私";
    }

    @Override
    public String whereWordsGo() {
        return "你输入的内容去了哪里";
    }

    @Override
    public String wordsGoToProvider() {
        return "为了回答，你的问题会经主人选定的网关发给模型服务商，同时发送这次访问里之前的对话和名片页面的相关段落。"
                + "你的名字、地址和密钥不会一起发送。服务商保留什么，由服务商决定。"
                + "对名片推荐的问题的回答，也可能显示给其他访客。";
    }

    @Override
    public String wordsStay() {
        return "你的问题只留在这台服务器上，在名片自己的页面里查找，不会去问任何模型服务商。";
    }

    @Override
    public String ownerReadsIfLetIn() {
        return "名片主人只有经你同意才能看到你的对话：会先问你，你也可以随时结束。";
    }

    @Override
    public String whatIsKept() {
        return "保存了什么";
    }

    @Override
    public String conversationsKept() {
        return "这张名片的主人会保存对话：你的问题和得到的回答都存放在这台服务器上，不带你的名字、地址和密钥，" + "过了主人设定的时间就删除。";
    }

    @Override
    public String nothingKept() {
        return "对话只在你访问期间留在内存里，离开或清除后就会忘掉，不会写到磁盘上。";
    }

    @Override
    public String questionsKept() {
        return "另外，名片里没有写的问题会留给主人参考，方便以后补上：包括问题本身、语言、提问的时间和次数，" + "不带你的名字、地址和密钥。保留的数量有限。";
    }

    @Override
    public String whatIsLogged() {
        return "服务器记下了什么";
    }

    @Override
    public String logHoldsNoWords() {
        return "日志里有你的网络地址和来访、离开的时间，没有你输入的内容，也没有回答。";
    }

    @Override
    public String countedBy() {
        return "提问的次数按地址和网络计算，以免一位访客用完大家的额度。"
                + "每个地址当天用掉的额度会在文件里存一两天。"
                + "来访、打开的页面和名片推荐的问题按天计数，不记是谁。";
    }

    @Override
    public String whatNeverLeaves() {
        return "什么不会离开服务器";
    }

    @Override
    public String keyNeverLeaves() {
        return "主人访问网关的密钥。发到你终端上的任何内容里都没有它。";
    }

    private static String roughly(Duration time) {
        return WholeSeconds.roughly(time, "小时", "分钟", "秒");
    }
}
