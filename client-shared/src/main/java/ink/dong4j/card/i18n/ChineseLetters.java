package ink.dong4j.card.i18n;

/** What messages for the owner say in Chinese. */
final class ChineseLetters implements LetterPhrases {
    static final ChineseLetters PHRASES = new ChineseLetters();

    private ChineseLetters() {}

    @Override
    public Hint menu() {
        return new Hint("私信", "只有我能看到");
    }

    @Override
    public String title(String owner) {
        return "给 " + owner + " 的私信";
    }

    @Override
    public Hint nameField() {
        return new Hint("名字", "你是谁，可以不填");
    }

    @Override
    public Hint addressField() {
        return new Hint("联系方式", "邮箱等，方便回复，可以不填");
    }

    @Override
    public Hint wordsField() {
        return new Hint("内容", "想说的话");
    }

    @Override
    public String checkTitle(String owner) {
        return "这些会发给 " + owner + "：";
    }

    @Override
    public String privacy(String owner) {
        return "会保存以上各项、语言和时间，只有 " + owner + " 能看到；不保存地址和密钥。";
    }

    @Override
    public String waits() {
        return "已保存，等待送达";
    }

    @Override
    public String delivered(String owner, String time) {
        return time + " 已送达 " + owner;
    }

    @Override
    public String sent() {
        return "这次来访发出的";
    }

    @Override
    public String full() {
        return "收件箱现在放不下了，请稍后再试";
    }

    @Override
    public String hint(String command) {
        return command + " 查看是否送达";
    }

    @Override
    public Hint usageOptions() {
        return new Hint("message --from 名字 --reply-to 地址 内容", "你是谁，回复到哪里");
    }

    @Override
    public String usage(String host) {
        return "缺少内容，或内容太长：ssh " + host + " message [--from 名字] [--reply-to 地址] 内容";
    }

    @Override
    public String kept() {
        return "给主人的私信保存在这台服务器上，并发送给主人：内容、你填的名字和联系方式、语言和时间，不含你的网络地址和密钥。别人看不到。";
    }
}
