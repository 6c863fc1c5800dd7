package ink.dong4j.card.i18n;

/** What the guestbook says in Chinese. */
final class ChineseGuestbook implements GuestbookPhrases {
    static final ChineseGuestbook PHRASES = new ChineseGuestbook();

    private ChineseGuestbook() {}

    @Override
    public Hint menu() {
        return new Hint("留言簿", "访客写下的话");
    }

    @Override
    public String loading() {
        return "请稍候";
    }

    @Override
    public String empty() {
        return "还没有人留言，来写第一条吧。";
    }

    @Override
    public String unavailable() {
        return "留言簿现在打不开，请稍后再来看看。";
    }

    @Override
    public String full() {
        return "留言簿现在写不下了，请稍后再试";
    }

    @Override
    public String hint(String sign, String page) {
        return sign + " 写一条留言；" + page + " 加页码看其他页";
    }

    @Override
    public String noSuchPage(String page) {
        return "没有第 " + page + " 页；页码是数字，从 1 开始";
    }

    @Override
    public String signTitle() {
        return "写留言";
    }

    @Override
    public Hint nameField() {
        return new Hint("名字", "怎么称呼你");
    }

    @Override
    public Hint wordsField() {
        return new Hint("留言", "几行话，所有人都能看到");
    }

    @Override
    public String checkTitle(String owner, boolean moderated) {
        return moderated ? owner + " 审核之后，所有人都会看到：" : "所有人马上就会看到：";
    }

    @Override
    public String privacy() {
        return "会保存：名字、留言、语言和时间；不保存地址和密钥。";
    }

    @Override
    public String waits(String owner) {
        return "已保存，" + owner + " 审核之后可见。";
    }

    @Override
    public String shown() {
        return "已保存，留言簿里已经能看到。";
    }

    @Override
    public Hint usageSign() {
        return new Hint("sign 名字 留言", "写进留言簿，管道输入也算留言");
    }

    @Override
    public String signUsage(String host) {
        return "需要一个不带空格的名字和不超过 8 行的留言：ssh " + host + " sign 名字 留言";
    }

    @Override
    public String kept() {
        return "写进留言簿的内容所有人都能看到：留言、你填的名字和时间。它保存在这台服务器上，不含你的地址和密钥，直到主人删除。";
    }
}
