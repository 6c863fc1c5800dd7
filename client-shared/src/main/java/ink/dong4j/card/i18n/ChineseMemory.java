package ink.dong4j.card.i18n;

import java.time.Duration;

/** What is said in Chinese of what is remembered. */
final class ChineseMemory implements MemoryPhrases {
    static final ChineseMemory PHRASES = new ChineseMemory();

    private ChineseMemory() {}

    @Override
    public String nothingProved(boolean owner) {
        return owner
                ? "没有证明主人的密钥，这里是大家都能看到的名片。用主人的密钥：ssh -i 密钥文件"
                : "没有证明密钥，所以什么都不会记住。想下次被认出：ssh -i 密钥文件，或用 ssh-add";
    }

    @Override
    public String firstVisit(String forget) {
        return "为下次访问记住语言、配色、名字和最高分，" + forget + " 可全部删除";
    }

    @Override
    public String welcomeBack(boolean conversation) {
        return conversation ? "欢迎回来，上次的对话还在，可以接着聊" : "欢迎回来，一切如你离开时一样";
    }

    @Override
    public String resumed() {
        return "刚才连接断了，从断开的地方继续";
    }

    @Override
    public String unreadable() {
        return "暂时读不到为你记住的内容";
    }

    @Override
    public String conversationIsKept(boolean kept) {
        return kept ? "最后一次对话会保留到你下次访问" : "不再保留对话";
    }

    @Override
    public String conversationKeeping(boolean kept, String remember) {
        return "是否把最后一次对话存在这台服务器上，供下次访问使用："
                + (kept ? "是" : "否")
                + "。"
                + remember
                + (kept ? " off" : " on")
                + " 可更改";
    }

    @Override
    public String onOrOff(String remember) {
        return remember + " on 或 " + remember + " off";
    }

    @Override
    public String notKept() {
        return "暂时存不下来，请稍后再试";
    }

    @Override
    public String erased() {
        return "为你记住的内容已全部删除，这次访问也不会保留任何内容";
    }

    @Override
    public String notErased() {
        return "暂时无法删除为你记住的内容，请稍后再试";
    }

    @Override
    public String privacyNotice(boolean provider) {
        return provider ? "你输入的内容会发给模型服务商，并为你下次访问保留。" : "你输入的内容只留在这台服务器上，为你下次访问保留。";
    }

    @Override
    public String title() {
        return "以 me@ 访问时";
    }

    @Override
    public String explained(Duration kept, String remember, String forget) {
        return "以 me@ 访问并证明了密钥的人，下次会被认出：你的语言、配色、名字和最高分存在这台服务器上，输入 "
                + remember
                + " on 后还有最后一次对话，都记在密钥指纹的加盐哈希之下。"
                + kept.toDays()
                + " 天没有来访就删除，输入 "
                + forget
                + " 则立即删除。连接断开时，这次访问会在内存里等十分钟。提问的次数也按密钥计算。";
    }
}
