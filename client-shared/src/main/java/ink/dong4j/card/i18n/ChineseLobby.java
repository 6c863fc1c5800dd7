package ink.dong4j.card.i18n;

import java.time.Duration;
import java.util.List;

/** What is said of the live room in Chinese. */
final class ChineseLobby implements LobbyPhrases {
    static final LobbyPhrases PHRASES = new ChineseLobby();

    private ChineseLobby() {}

    @Override
    public Hint menu() {
        return new Hint("大厅", "和此刻在这里的人聊聊");
    }

    @Override
    public String title() {
        return "大厅";
    }

    @Override
    public String guest() {
        return "访客";
    }

    @Override
    public String introduction() {
        return "你在这里写的内容，大厅里的每个人都能看到，助手看不到。最近的消息只留在内存里，服务停止后就没有了。";
    }

    @Override
    public String nick() {
        return "改名";
    }

    @Override
    public String who() {
        return "谁在这里";
    }

    @Override
    public String linearIntroduction(String nick, String who, String home) {
        return "你写的每一行都发给这里的所有人，不会发给助手。" + nick + " 加名字可以改名，" + who + " 看谁在这里，" + home + " 离开大厅。";
    }

    @Override
    public String placeholder() {
        return "对这里的所有人说点什么，助手不会看到";
    }

    @Override
    public String placeholderShort() {
        return "发给所有人，助手看不到";
    }

    @Override
    public String here(int members) {
        return members + " 人在场";
    }

    @Override
    public String youAre(String name) {
        return "你是 " + name;
    }

    @Override
    public String owner(String name) {
        return name + "（主人）";
    }

    @Override
    public String colon() {
        return "：";
    }

    @Override
    public String sent() {
        return "已发送。";
    }

    @Override
    public String joined(List<String> names) {
        return String.join("、", names) + " 来了";
    }

    @Override
    public String joined(int members) {
        return "来了 " + members + " 人";
    }

    @Override
    public String left(List<String> names) {
        return String.join("、", names) + " 离开了";
    }

    @Override
    public String left(int members) {
        return "离开了 " + members + " 人";
    }

    @Override
    public String renamed(String from, String to) {
        return from + " 改名为 " + to;
    }

    @Override
    public String missed(int lines) {
        return "有 " + lines + " 行没有显示";
    }

    @Override
    public String who(List<String> names, int others) {
        return "在场：" + String.join("、", names) + (others == 0 ? "" : "，还有 " + others + " 人");
    }

    @Override
    public String nobody() {
        return "大厅里没有人";
    }

    @Override
    public String silence() {
        return "最近没有人说话";
    }

    @Override
    public String named(String name) {
        return "你现在叫 " + name;
    }

    @Override
    public String nameTaken(String name) {
        return "这里已经有人叫 " + name + " 或相近的名字，请换一个";
    }

    @Override
    public String nameReserved(String name) {
        return name + " 是保留的名字，请换一个";
    }

    @Override
    public String nameUnusable(int columns) {
        return "名字由文字和数字组成，中间可以有空格、点、连字符和下划线，最多 " + columns + " 列宽";
    }

    @Override
    public String onlyHere(String command) {
        return command + " 只在大厅里可用，/lobby 打开大厅";
    }

    @Override
    public String tooLong(int characters) {
        return "内容太长了：这里一条消息最多 " + characters + " 个字符";
    }

    @Override
    public String muted(Duration left) {
        return "主人请你在 " + Chinese.PHRASES.duration(left) + "内不要发言";
    }

    @Override
    public String removed(Duration left) {
        return "主人请你离开了大厅，" + Chinese.PHRASES.duration(left) + "后可以再进来";
    }

    @Override
    public String full() {
        return "大厅现在满了";
    }

    @Override
    public String unavailable() {
        return "大厅现在没有开放";
    }

    @Override
    public String enterTriesAgain() {
        return "，按 Enter 再试";
    }

    @Override
    public String privacy() {
        return "你在大厅里写的内容会显示给大厅里的每个人，用的是你在那里的名字。最近的消息只留在服务器的内存里，" + "被后来的消息取代，或服务停止时就没有了。";
    }
}
