package ink.dong4j.card.i18n;

import java.time.Duration;
import java.util.List;

/** What is said about an answer, in Chinese. */
abstract sealed class ChineseAnswers extends ChineseCommands implements AnswerPhrases
        permits Chinese {
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
    public String earlierAnswer() {
        return "先前的回答";
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
    public String answeredBefore(Duration age) {
        return "AI 模型 " + WholeSeconds.roughly(age, "小时", "分钟", "秒") + "前的回答";
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
    public String listed(List<String> facts) {
        return String.join("，", facts);
    }

    @Override
    public String enterContinues() {
        return "，直接按 Enter 继续";
    }

    @Override
    public String fullAgainIn(Duration time) {
        return "，" + WholeSeconds.roughly(time, "小时", "分钟", "秒") + "后恢复";
    }

    @Override
    public String questionsLeft(int left, int of, Duration untilFull) {
        String time = WholeSeconds.roughly(untilFull, "小时", "分钟", "秒");
        return "还可问 " + left + " 次，" + time + "后恢复到 " + of + " 次";
    }

    @Override
    public String dayLeft(int percent, Duration untilFull) {
        String time = WholeSeconds.roughly(untilFull, "小时", "分钟", "秒");
        return "今天的额度还剩 " + percent + "%，" + time + "后恢复";
    }

    @Override
    public String card() {
        return "名片：";
    }
}
