package ink.dong4j.card.i18n;

import java.util.Locale;
import java.util.Set;

/** What forms say in Chinese. */
final class ChineseForms implements FormPhrases {
    static final ChineseForms PHRASES = new ChineseForms();

    private ChineseForms() {}

    @Override
    public String missing(String field) {
        return "还没有填写" + field;
    }

    @Override
    public String filled(String field, String value) {
        return field + "：" + value;
    }

    @Override
    public String saving() {
        return "正在保存";
    }

    @Override
    public String notSaved() {
        return "现在保存不了，请稍后再试";
    }

    @Override
    public String keeps(String text) {
        return "直接按 Enter 保留：" + text;
    }

    @Override
    public String checkHint() {
        return "输入 y 发送，输入 n 修改";
    }

    @Override
    public boolean isYes(String line) {
        return Set.of("y", "yes", "是", "好", "发送").contains(line.toLowerCase(Locale.ROOT));
    }

    @Override
    public String leaveHint(String command) {
        return command + " 不发送并离开";
    }
}
