package ink.dong4j.card.i18n;

import java.util.List;

/** What keys and commands do and say, in Chinese. */
abstract sealed class ChineseCommands extends ChinesePrivacy implements CommandPhrases
        permits ChineseAnswers {
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
            case OPEN -> new Hint("Enter", "打开");
            case READ -> new Hint("Enter", "查看");
            case ASK -> new Hint("Enter", "提问");
            case REPLACE -> new Hint("Enter", "改问");
            case CONTINUE -> new Hint("Enter", "继续");
            case RUN -> new Hint("Enter", "执行");
            case COMPLETE -> new Hint("Tab", "补全");
            case DROP -> new Hint("Esc", "清除");
            case KEEP -> new Hint("Esc", "放弃修改");
            case SUGGEST -> new Hint("Tab", "推荐问题");
            case ANOTHER -> new Hint("Tab", "换一个");
            case SOURCE -> new Hint("^O", "页面");
            case STOP -> new Hint("Esc", "停止");
            case BACK -> new Hint("Esc", "返回");
            case RETURN -> new Hint("退格", "返回");
            case COPY -> new Hint("c", "复制");
            case CODE -> new Hint("q", "二维码");
            case NEXT -> new Hint("Enter", "下一个");
            case PREVIOUS -> new Hint("上键", "上一个");
            case FIND -> new Hint("/", "查找");
            case LOOK -> new Hint("Enter", "查找");
            case NEWEST -> new Hint("End", "最新");
            case CLEAR -> new Hint("^C", "清空");
            case NEW_LINE -> new Hint("^J", "换行");
            case UNFOLD -> new Hint("Tab", "展开");
            case MOVE -> new Hint("方向键", "移动");
            case SCROLL -> new Hint("方向键", "滚动");
            case PAGE -> new Hint("PgUp", "滚动");
            case COMMANDS -> new Hint("/", "命令");
            case LEAVE -> new Hint("^D", "离开");
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
                    case LINKS -> "在哪里找到我";
                    case PAGES -> "可以读的文章";
                    case OPEN -> "打开回答引用的页面，或其他页面";
                    case LANG -> "切换语言，后面可加 en 或 zh";
                    case THEME -> "配色，后面可加 auto、dark、light 或 none";
                    case CLEAR -> "清除这次对话";
                    case COPY -> "复制最近的回答，加 code 或 code 2 只复制代码";
                    case RETRY -> "再问一遍上一个问题";
                    case EDIT -> "修改上一个问题，重新提问";
                    case CONTINUE -> "让中断的回答继续";
                    case STOP -> "停止回答";
                    case FIND -> "查找后面的文字";
                    case THOUGHTS -> "显示或隐藏模型的思考过程";
                    case MODEL -> "选择回答问题的模型";
                    case MOUSE -> "开关鼠标";
                    case EXPORT -> "以 Markdown 显示对话，便于选取";
                    case PRIVACY -> "你输入的内容会怎样处理";
                    case PLAIN -> "改为逐行显示，适合读屏软件";
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
            case CODE -> "最后一段代码，加数字可指定第几段";
        };
    }

    @Override
    public String coloursAre(Option option) {
        return "配色：" + option(option);
    }

    @Override
    public String unknownTheme(String name) {
        return "没有 " + name + " 这种配色，可用 auto、dark、light 或 none";
    }

    @Override
    public String mouseOn() {
        return "鼠标已开启：可点击和滚动，按住 Shift 拖动可选取文字";
    }

    @Override
    public String mouseOff() {
        return "鼠标已关闭：可像平时一样在终端里选取文字";
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
}
