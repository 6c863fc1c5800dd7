package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Lang;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A card for tests, with texts long enough to wrap. */
public final class SampleCard {
    private SampleCard() {}

    public static Card card() {
        return new Card(
                "dong4j",
                new Localized("Software Engineer", "软件工程师"),
                Localized.same("iHome"),
                new Localized(
                        "Looking for new opportunities. My inbox is always open: whether you have"
                                + " a question or just want to say hello, I will try to answer.",
                        "正在寻找新的机会。收件箱一直开着，有问题或只是打个招呼都欢迎，我会尽量回复。"),
                new Localized(
                        "dong4j is a software engineer at iHome who writes about Java, Node.js and"
                                + " the tools that he builds around language models.",
                        "dong4j 是 iHome 的软件工程师，写 Java、Node.js，也写围绕大语言模型的工具。"),
                "card.dong4j.ink",
                List.of(
                        link("github", "GitHub", "https://github.com/dong4j"),
                        new Link(
                                "blog",
                                new Localized("Blog", "博客"),
                                URI.create("https://blog.dong4j.site")),
                        link("linkedin", "LinkedIn", "https://linkedin.com/in/dong4j"),
                        new Link(
                                "email",
                                new Localized("Email", "邮箱"),
                                URI.create("mailto:dong4j@gmail.com"))),
                List.of());
    }

    /** The same with Markdown in its words. */
    public static Card withMarks() {
        Card card = card();
        return new Card(
                card.name(),
                card.title(),
                card.place(),
                Localized.same("I **build** small tools."),
                Localized.same(
                        "Before this there was `npx dong4j`.\n\n- a [blog](https://a.org/b)\n- *tools*"),
                card.host(),
                card.links(),
                card.documents());
    }

    /** The same with pages to read: a long one in both languages, and a short one in English. */
    public static Card withPages() {
        Card card = card();
        return new Card(
                card.name(),
                card.title(),
                card.place(),
                card.pitch(),
                card.biography(),
                card.host(),
                card.links(),
                List.of(
                        new OwnerPage(
                                "work", Lang.EN, "Work", page("Work", "A paragraph about work")),
                        new OwnerPage("work", Lang.ZH, "工作", page("工作", "这里写的是他的工作")),
                        new OwnerPage("talks", Lang.EN, "Talks", "# Talks\n\nNone yet.\n"),
                        new OwnerPage("talks", Lang.ZH, "演讲", "# 演讲\n\n还没有。\n")));
    }

    /** The same with pages whose headings are questions. */
    public static Card asking() {
        Card card = withPages();
        List<OwnerPage> pages = new ArrayList<>(card.documents());
        pages.add(questions("about", Lang.EN, "What does he do?", "Where did he study?"));
        pages.add(questions("about", Lang.ZH, "他做什么？", "他在哪里上学？"));
        pages.add(questions("tools", Lang.EN, "Which tools does he build?", "Why in Java?"));
        pages.add(questions("tools", Lang.ZH, "他做了哪些工具？", "为什么用它？"));
        return new Card(
                card.name(),
                card.title(),
                card.place(),
                card.pitch(),
                card.biography(),
                card.host(),
                card.links(),
                pages);
    }

    private static OwnerPage questions(String page, Lang lang, String one, String two) {
        String text = "# 1\n\n## " + one + "\n\n1.\n\n## " + two + "\n\n2.\n";
        return new OwnerPage(page, lang, page, text);
    }

    private static String page(String title, String text) {
        StringBuilder page = new StringBuilder("# " + title + "\n\n");
        for (int i = 1; i <= 30; i++) {
            page.append(text).append(' ').append(i).append("\n\n- one\n- two\n\n");
        }
        return page.toString();
    }

    private static Link link(String id, String label, String address) {
        return new Link(id, Localized.same(label), URI.create(address));
    }
}
