package ink.dong4j.card.server.assistant;

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

/** Everything that can be quoted: the card's own facts in both languages, and the owner's pages. */
final class Passages {
    private static final int PASSAGE_CHARS = 700;

    private Passages() {}

    static List<Passage> of(Card card) {
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
            addAll(document, passages);
        }
        return passages;
    }

    static Passage pitch(Card card, Lang lang) {
        return Passage.fact(lang, "", card.pitch().in(lang), Set.of());
    }

    static Passage biography(Card card, Lang lang) {
        return Passage.fact(lang, "", card.biography().in(lang), Set.of());
    }

    private static Passage who(Card card, Lang lang) {
        String text =
                switch (lang) {
                    case EN -> card.name() + ": " + card.title().en() + ", " + card.place().en();
                    case ZH -> card.name() + "：" + card.title().zh() + "，" + card.place().zh();
                };
        return Passage.fact(lang, "", text, Set.of(Topic.JOB, Topic.PLACE));
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
        card.links().forEach(link -> text.append(line(link, lang)).append('\n'));
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

    private static void addAll(Document document, List<Passage> passages) {
        for (PlainMarkdown.Section section : PlainMarkdown.sections(document.markdown())) {
            String heading =
                    section.heading().equals(document.title())
                            ? document.title()
                            : document.title() + " " + section.heading();
            for (String text : joined(section.paragraphs(), document.lang())) {
                passages.add(
                        new Passage(
                                document.page(),
                                document.lang(),
                                heading,
                                text,
                                topics(section.heading()),
                                false));
            }
        }
    }

    private static Set<Topic> topics(String heading) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        String lower = heading.toLowerCase(Locale.ROOT);
        for (String word : lower.split("[^\\p{L}\\p{N}-]+", -1)) {
            // "How it works" is not about a job.
            topics.addAll(word.startsWith("work") ? Set.of() : Topic.of(word));
        }
        for (Topic topic : Topic.values()) {
            if (topic.chinese().stream().anyMatch(lower::contains)) {
                topics.add(topic);
            }
        }
        return topics;
    }

    /** Paragraphs put together as long as they stay short, and long ones parted between sentences. */
    private static List<String> joined(List<String> paragraphs, Lang lang) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            for (String part : parted(paragraph, lang)) {
                if (!text.isEmpty() && text.length() + part.length() > PASSAGE_CHARS) {
                    texts.add(text.toString());
                    text.setLength(0);
                }
                text.append(text.isEmpty() ? "" : "\n\n").append(part);
            }
        }
        texts.add(text.toString());
        return texts;
    }

    private static List<String> parted(String paragraph, Lang lang) {
        if (paragraph.length() <= PASSAGE_CHARS) {
            return List.of(paragraph);
        }
        BreakIterator sentences =
                BreakIterator.getSentenceInstance(
                        lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        sentences.setText(paragraph);
        List<String> parts = new ArrayList<>();
        int start = 0;
        int fits = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            if (end - start > PASSAGE_CHARS && fits > start) {
                parts.add(paragraph.substring(start, fits).strip());
                start = fits;
            }
            fits = end;
        }
        parts.add(paragraph.substring(start).strip());
        return parts;
    }
}
