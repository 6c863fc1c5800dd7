package ink.dong4j.card.server.assistant.grounding;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Document;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.i18n.Lang;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that can be quoted: the card's own facts in both languages, and the owner's pages. */
final class Passages {
    private static final int PASSAGE_CHARS = 700;
    private static final int CONTEXT_CHARS = 400;

    private Passages() {}

    static List<Passage> of(Card card) {
        Set<String> owner = Words.ofName(card.name().toLowerCase(Locale.ROOT));
        List<Passage> passages = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            passages.add(who(card, lang));
            passages.add(pitch(card, lang));
            passages.add(biography(card, lang));
            passages.add(address(card, lang));
            if (!card.links().isEmpty()) {
                passages.add(links(card, lang));
            }
            for (Link link : card.links()) {
                passages.add(link(link, lang));
            }
        }
        for (Document document : card.documents()) {
            addAll(document, owner, passages);
        }
        return passages;
    }

    static Passage pitch(Card card, Lang lang) {
        return Passage.fact(lang, "", card.pitch().in(lang), Set.of());
    }

    static Passage biography(Card card, Lang lang) {
        return Passage.fact(lang, "", card.biography().in(lang), Set.of(Topic.WHO));
    }

    private static Passage who(Card card, Lang lang) {
        String text =
                switch (lang) {
                    case EN -> card.name() + ": " + card.title().en() + ", " + card.place().en();
                    case ZH -> card.name() + "：" + card.title().zh() + "，" + card.place().zh();
                };
        return Passage.fact(lang, "", text, Set.of(Topic.JOB, Topic.WHO));
    }

    private static Passage address(Card card, Lang lang) {
        String text = "ssh " + card.host();
        String heading =
                switch (lang) {
                    case EN -> "address of this card";
                    case ZH -> "名片的地址";
                };
        return Passage.fact(lang, heading, text, Set.of(Topic.THIS_CARD));
    }

    private static Passage links(Card card, Lang lang) {
        StringBuilder text = new StringBuilder();
        card.links().forEach(link -> text.append("- ").append(line(link, lang)).append('\n'));
        return Passage.fact(lang, "", text.toString().strip(), Set.of(Topic.LINKS, Topic.CONTACT));
    }

    private static Passage link(Link link, Lang lang) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        topics.addAll(Topic.of(link.id().toLowerCase(Locale.ROOT)));
        topics.addAll(Topic.of(link.label().en().toLowerCase(Locale.ROOT)));
        topics.addAll(Topic.of(link.label().zh().toLowerCase(Locale.ROOT)));
        if ("mailto".equals(link.address().getScheme())) {
            topics.add(Topic.CONTACT);
        }
        return Passage.fact(lang, link.id(), line(link, lang), topics);
    }

    private static String line(Link link, Lang lang) {
        return switch (lang) {
            case EN -> link.label().en() + ": " + link.shown();
            case ZH -> link.label().zh() + "：" + link.shown();
        };
    }

    private static void addAll(Document document, Set<String> owner, List<Passage> passages) {
        List<PlainMarkdown.Section> sections = PlainMarkdown.sections(document.markdown());
        String context = context(document, sections);
        for (PlainMarkdown.Section section : sections) {
            boolean title = section.heading().equals(document.title());
            String heading = title ? document.title() : section.heading();
            QuestionWords words = QuestionWords.of(heading, owner, document.lang());
            Set<Topic> about = topics(words);
            Set<String> asks =
                    words.content().stream()
                            .filter(Saying::isMatter)
                            .collect(Collectors.toUnmodifiableSet());
            for (PlainMarkdown.Paragraph part : joined(section.paragraphs(), document.lang())) {
                Set<Topic> topics = EnumSet.noneOf(Topic.class);
                topics.addAll(about);
                topics.addAll(Topic.shownBy(heading + "\n" + part.text()));
                passages.add(
                        new Passage(
                                document.page(),
                                document.lang(),
                                heading,
                                part.text(),
                                part.markdown(),
                                context,
                                about,
                                topics,
                                asks,
                                false));
            }
        }
    }

    private static String context(Document document, List<PlainMarkdown.Section> sections) {
        String before =
                sections.isEmpty() || !sections.getFirst().heading().equals(document.title())
                        ? ""
                        : sections.getFirst().paragraphs().getFirst().text();
        String context = document.title() + "\n" + before;
        return context.substring(0, Math.min(context.length(), CONTEXT_CHARS));
    }

    private static Set<Topic> topics(QuestionWords words) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        words.content().forEach(word -> topics.addAll(Topic.of(word)));
        if (words.kind() == QuestionWords.Kind.WHO && words.content().isEmpty()) {
            topics.add(Topic.WHO);
        }
        return topics;
    }

    /** Paragraphs put together as long as they stay short, and long ones parted between sentences. */
    private static List<PlainMarkdown.Paragraph> joined(
            List<PlainMarkdown.Paragraph> paragraphs, Lang lang) {
        List<PlainMarkdown.Paragraph> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder markdown = new StringBuilder();
        for (PlainMarkdown.Paragraph paragraph : paragraphs) {
            for (PlainMarkdown.Paragraph part : parted(paragraph, lang)) {
                if (!text.isEmpty() && text.length() + part.text().length() > PASSAGE_CHARS) {
                    texts.add(new PlainMarkdown.Paragraph(markdown.toString(), text.toString()));
                    text.setLength(0);
                    markdown.setLength(0);
                }
                text.append(text.isEmpty() ? "" : "\n\n").append(part.text());
                markdown.append(markdown.isEmpty() ? "" : "\n\n").append(part.markdown());
            }
        }
        texts.add(new PlainMarkdown.Paragraph(markdown.toString(), text.toString()));
        return texts;
    }

    private static List<PlainMarkdown.Paragraph> parted(
            PlainMarkdown.Paragraph paragraph, Lang lang) {
        String markdown = paragraph.markdown();
        if (paragraph.text().length() <= PASSAGE_CHARS || paragraph.isCode()) {
            return List.of(paragraph);
        }
        BreakIterator sentences =
                BreakIterator.getSentenceInstance(
                        lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        sentences.setText(markdown);
        List<PlainMarkdown.Paragraph> parts = new ArrayList<>();
        int start = 0;
        int fits = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            if (end - start > PASSAGE_CHARS && fits > start) {
                parts.add(PlainMarkdown.paragraph(markdown.substring(start, fits)));
                start = fits;
            }
            fits = end;
        }
        parts.add(PlainMarkdown.paragraph(markdown.substring(start)));
        return parts;
    }
}
