package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Community;
import ink.dong4j.card.card.ContactDetails;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.NowNote;
import ink.dong4j.card.card.PdfFile;
import ink.dong4j.card.card.Project;
import ink.dong4j.card.card.QuizQuestion;
import ink.dong4j.card.card.ResumeDocument;
import ink.dong4j.card.card.Sections;
import ink.dong4j.card.card.ToolArea;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A card for tests whose owner left nothing out. */
public final class FullCard {
    private FullCard() {}

    public static Card card() {
        return SampleCard.withPages()
                .with(
                        new Sections(
                                resume(),
                                contact(),
                                projects(),
                                stack(),
                                now(),
                                quiz(),
                                true,
                                SampleNews.section(),
                                Community.NONE));
    }

    private static List<Project> projects() {
        return List.of(
                new Project(
                        "card",
                        new Localized(
                                "A business card that opens in any terminal, with an assistant that"
                                        + " knows its owner.",
                                "一张能在任何终端里打开的名片，还有一位了解主人的助手。"),
                        List.of("Java", "SSH", "JLine"),
                        Optional.of(URI.create("https://github.com/dong4j/card"))),
                new Project(
                        "npx dong4j",
                        new Localized("What was there before.", "它的前身。"),
                        List.of("Node.js"),
                        Optional.empty()));
    }

    private static List<ToolArea> stack() {
        return List.of(
                new ToolArea(new Localized("Languages", "语言"), List.of("Java", "JavaScript")),
                new ToolArea(new Localized("Databases", "数据库"), List.of("PostgreSQL", "SQLite")));
    }

    private static Optional<ResumeDocument> resume() {
        Localized text =
                new Localized(
                        "# Resume\n\n## Experience\n\n- Software Engineer at iHome",
                        "# 简历\n\n## 经历\n\n- 在 iHome 做软件工程师");
        PdfFile pdf = new PdfFile("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        URI url = URI.create("https://resume.dong4j.site");
        return Optional.of(new ResumeDocument(text, Optional.of(pdf), Optional.of(url)));
    }

    private static Optional<ContactDetails> contact() {
        return Optional.of(
                new ContactDetails(
                        address("mailto:dong4j@gmail.com"),
                        address("tel:+1-555-0100"),
                        address("https://u.wechat.com/AbCdEfGhIjKlMnOpQrStUvW"),
                        address("https://meet.example.org/dong4j/half-an-hour"),
                        Optional.empty()));
    }

    private static Optional<URI> address(String address) {
        return Optional.of(URI.create(address));
    }

    private static Optional<NowNote> now() {
        Localized text =
                new Localized(
                        "I write a card that opens in **any terminal**.\n\n- a game for it\n- its pages",
                        "我在写一张能在**任何终端**里打开的名片。\n\n- 给它做个小游戏\n- 还有它的内容");
        return Optional.of(new NowNote(text, LocalDate.of(2026, 11, 1)));
    }

    private static List<QuizQuestion> quiz() {
        return List.of(
                new QuizQuestion(
                        new Localized(
                                "Where did the card run before it could be reached by ssh?",
                                "在能用 ssh 打开之前，这张名片在哪里运行？"),
                        List.of(
                                new Localized(
                                        "On the machine of whoever looked at it", "在看名片的人自己的机器上"),
                                new Localized("On a phone", "在手机上"),
                                Localized.same("Windows 95")),
                        0,
                        new Localized("It was a package for Node.js.", "它是一个 Node.js 的包。")),
                new QuizQuestion(
                        new Localized("Tabs or spaces?", "Tab 还是空格？"),
                        List.of(Localized.same("Tab"), new Localized("Spaces", "空格")),
                        1,
                        Localized.same("")));
    }
}
