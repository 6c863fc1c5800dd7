package ink.dong4j.card.i18n;

import java.time.Duration;
import java.util.List;

/** The phrases in Chinese. */
final class Chinese extends ChineseAnswers implements Phrases {
    static final Chinese PHRASES = new Chinese();

    private Chinese() {}

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
    public String askMore() {
        return "想问什么";
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
        return tenths(time) + " 秒";
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
        return "窗口太小，放不下这个链接的二维码，地址如下：";
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
    public Hint menuLinks() {
        return new Hint("链接", "在哪里找到我");
    }

    @Override
    public Hint menuPages() {
        return new Hint("文章", "可以读的内容");
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
    public String usageTitle(String host) {
        return "用法：ssh " + host + " [命令]";
    }

    @Override
    public List<Hint> usage() {
        return List.of(
                new Hint("card", "名片"),
                new Hint("links", "链接"),
                new Hint("json", "JSON 格式的名片"),
                new Hint("ask 问题", "问问助手，管道输入作为上下文"),
                new Hint("fingerprint", "主机密钥的指纹"),
                new Hint("help", "本说明"));
    }

    @Override
    public String unknownUsage(String command, String host) {
        return "没有 " + command + " 这个命令，请看：ssh " + host + " help";
    }

    @Override
    public String questionMissing(String host) {
        return "缺少问题：ssh " + host + " ask 问题";
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
}
