package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Document;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Suggestion;
import ink.dong4j.card.card.Suggestions;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The card as plain lines without escape codes, for visitors without a full screen: replies to
 * commands and the linear mode.
 */
public final class PlainText {
    /** The longest line of running text; a line of a table may be longer. */
    public static final int COLUMNS = 76;

    private PlainText() {}

    /** What is left of questions or of the day, where it is little. */
    public static List<String> little(Allowance allowance, Lang lang) {
        String little = Budget.left(allowance, Phrases.of(lang));
        return little.isEmpty() ? List.of() : List.of(little);
    }

    /** Name, title, pitch, biography, links and how to come back. */
    public static List<String> card(Card card, Lang lang) {
        return card(card, lang, COLUMNS);
    }

    /** As {@link #card(Card, Lang)}, with running text cut to a narrower terminal. */
    public static List<String> card(Card card, Lang lang, int columns) {
        Phrases phrases = Phrases.of(lang);
        List<String> lines = new ArrayList<>();
        lines.add(card.name());
        lines.add(subtitle(card, lang));
        lines.add("");
        lines.addAll(prose(card.pitch().in(lang), columns));
        lines.add("");
        lines.addAll(prose(card.biography().in(lang), columns));
        lines.add("");
        lines.addAll(links(card, lang));
        lines.add("");
        lines.add(phrases.comeBack(card.host()));
        return List.copyOf(lines);
    }

    /** One line a link: its label and its address. */
    public static List<String> links(Card card, Lang lang) {
        List<Hint> links = new ArrayList<>();
        for (Link link : card.links()) {
            links.add(new Hint(link.label().in(lang), link.shown()));
        }
        return table(links);
    }

    /** The commands that may stand after {@code ssh host}. */
    public static List<String> help(Card card, Lang lang) {
        Phrases phrases = Phrases.of(lang);
        List<String> lines = new ArrayList<>();
        lines.add(phrases.usageTitle(card.host()));
        lines.add("");
        lines.addAll(table(phrases.usage()));
        return List.copyOf(lines);
    }

    /** What the linear mode begins with: the card, the menu, what may be asked, and the notice. */
    public static List<String> home(Card card, Terms terms, Lang lang, int columns) {
        List<String> lines = new ArrayList<>(card(card, lang, columns));
        lines.add("");
        lines.addAll(menu(card, lang));
        lines.addAll(suggestions(card, lang));
        lines.addAll(Privacy.notice(terms, lang, columns));
        return List.copyOf(lines);
    }

    /** The menu of the linear mode: one numbered line an item. */
    public static List<String> menu(Card card, Lang lang) {
        Phrases phrases = Phrases.of(lang);
        List<String> lines = new ArrayList<>();
        for (MenuItem item : MenuItem.of(card)) {
            lines.add(item.number(card) + " " + item.hint(phrases).key());
        }
        lines.add(phrases.linearHint());
        return List.copyOf(lines);
    }

    /** The command for an item of the menu, by its number; empty for what is no such number. */
    public static Optional<Command> item(Card card, String number) {
        return MenuItem.marked(number, card)
                .map(
                        item ->
                                switch (item) {
                                    case ASK -> Command.HOME;
                                    case LINKS -> Command.LINKS;
                                    case PAGES -> Command.PAGES;
                                    case HELP -> Command.HELP;
                                });
    }

    /** The commands of the prompt, for the linear mode. */
    public static List<String> commands(Card card, Terms terms, Lang lang) {
        return table(
                Arrays.stream(Command.values())
                        .filter(Command::isLinear)
                        .filter(command -> command != Command.PAGES || !card.documents().isEmpty())
                        .filter(command -> command != Command.MODEL || !terms.models().isEmpty())
                        .map(Phrases.of(lang)::command)
                        .toList());
    }

    /** Up to three questions that the card suggests; none where its pages have none. */
    private static List<String> suggestions(Card card, Lang lang) {
        List<Suggestion> all = Suggestions.of(card, lang);
        List<String> lines = new ArrayList<>();
        if (!all.isEmpty()) {
            lines.add(Phrases.of(lang).suggested());
        }
        all.stream().limit(Tips.MOST).forEach(tip -> lines.add("  " + tip.words()));
        return List.copyOf(lines);
    }

    /**
     * A page by its number or name, without one the best that the newest answer rests on.
     *
     * @param named the pages that it rests on, the best first
     */
    public static List<String> open(Card card, Lang lang, List<String> named, String words) {
        Openable pages = Openable.of(Shelf.all(card, lang), named);
        Optional<Document> page = words.isBlank() ? pages.best() : pages.find(words);
        if (page.isPresent()) {
            return Plain.lines(page.get().markdown());
        }
        return words.isBlank()
                ? pages(card, lang, "")
                : List.of(Phrases.of(lang).noPageNamed(Paint.clip(words, 20)));
    }

    /** The models to choose from, with their numbers. */
    public static List<String> models(Terms terms, int choice, Lang lang) {
        Phrases phrases = Phrases.of(lang);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < terms.models().size(); i++) {
            String used = i == choice ? " (" + phrases.inUse() + ")" : "";
            lines.add(i + 1 + " " + terms.models().get(i) + used);
        }
        lines.add(lines.isEmpty() ? phrases.noModels() : phrases.modelsHint(Command.MODEL.word()));
        return List.copyOf(lines);
    }

    /** The owner's pages with their numbers, or the one whose number it is. */
    public static List<String> pages(Card card, Lang lang, String number) {
        Phrases phrases = Phrases.of(lang);
        List<Document> pages = Shelf.of(card, lang);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (number.equals(Integer.toString(i + 1))) {
                return Plain.lines(pages.get(i).markdown());
            }
            lines.add(i + 1 + " " + pages.get(i).title());
        }
        lines.add(pages.isEmpty() ? phrases.noPages() : phrases.pagesHint(Command.PAGES.word()));
        return List.copyOf(lines);
    }

    /** Markdown without its marks. */
    private static List<String> prose(String markdown, int columns) {
        return Plain.lines(markdown).stream()
                .flatMap(line -> Paragraph.wrap(line, columns).stream())
                .toList();
    }

    static String subtitle(Card card, Lang lang) {
        String comma =
                switch (lang) {
                    case EN -> ", ";
                    case ZH -> "，";
                };
        String place = card.place().in(lang);
        return card.title().in(lang) + (place.isEmpty() ? "" : comma + place);
    }

    /** Two columns; an address is never broken, however long. */
    private static List<String> table(List<Hint> hints) {
        int keys = hints.stream().mapToInt(hint -> Width.of(hint.key())).max().orElse(0);
        return hints.stream()
                .map(hint -> "  " + Paint.pad(hint.key(), keys) + "  " + hint.text())
                .toList();
    }
}
