package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Community;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.card.Suggestion;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
        String little = AllowanceSentences.left(allowance, Phrases.of(lang));
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
        if (!card.links().isEmpty()) {
            lines.addAll(links(card, lang));
            lines.add("");
        }
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

    /**
     * The commands that may stand after {@code ssh host}.
     *
     * @param menu its pages are commands, too
     */
    public static List<String> help(Card card, List<MenuItem> menu, Terms terms, Lang lang) {
        Phrases phrases = Phrases.of(lang);
        List<Hint> usage = new ArrayList<>();
        for (MenuItem item : menu) {
            item.command()
                    .filter(command -> command != Command.HELP)
                    .ifPresent(
                            command ->
                                    usage.add(
                                            new Hint(
                                                    command.name().toLowerCase(Locale.ROOT),
                                                    phrases.command(command).text())));
        }
        Community community = card.sections().community();
        if (community.guestbook().isPresent()) {
            usage.add(phrases.guestbook().usageSign());
        }
        if (community.messages()) {
            usage.add(phrases.letters().usageOptions());
        }
        if (terms.provider()) {
            usage.add(phrases.usageFit());
        }
        usage.addAll(phrases.usage());
        List<String> lines = new ArrayList<>();
        lines.add(phrases.usageTitle(card.host()));
        lines.add("");
        lines.addAll(table(usage));
        return List.copyOf(lines);
    }

    /** What the linear mode begins with: the card, the menu, what may be asked, and the notice. */
    public static List<String> home(Model model) {
        int columns = Math.min(model.columns(), COLUMNS);
        List<String> lines = new ArrayList<>(card(model.card(), model.lang(), columns));
        lines.add("");
        lines.addAll(menu(model));
        lines.addAll(suggestions(model.card(), model.lang()));
        lines.addAll(Privacy.notice(model, columns));
        return List.copyOf(lines);
    }

    /** The menu of the linear mode: one numbered line an item. */
    private static List<String> menu(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        List<String> lines = new ArrayList<>();
        for (MenuItem item : model.menu()) {
            lines.add(model.number(item) + " " + item.hint(phrases).key());
        }
        lines.add(phrases.linearHint());
        return List.copyOf(lines);
    }

    /** The commands of the prompt, for the linear mode. */
    public static List<String> commands(Model model) {
        return table(
                Arrays.stream(Command.values())
                        .filter(Command::isLinear)
                        .filter(
                                command ->
                                        command != Command.PAGES
                                                || !model.card().documents().isEmpty())
                        .filter(command -> Commands.isKnown(command, model))
                        .map(Phrases.of(model.lang())::command)
                        .toList());
    }

    /** Up to three questions that the card suggests; none where its pages have none. */
    private static List<String> suggestions(Card card, Lang lang) {
        List<Suggestion> all = card.suggestions().in(lang);
        List<String> lines = new ArrayList<>();
        if (!all.isEmpty()) {
            lines.add(Phrases.of(lang).suggested());
        }
        all.stream().limit(SuggestedQuestions.MOST).forEach(tip -> lines.add("  " + tip.words()));
        return List.copyOf(lines);
    }

    /**
     * The titles of the owner's pages with their numbers.
     *
     * @param command as it is typed to read one
     */
    public static List<String> pages(Model model, String command) {
        Phrases phrases = Phrases.of(model.lang());
        List<String> lines = new ArrayList<>();
        for (OwnerPage page : PageShelf.of(model.card(), model.lang())) {
            lines.add(lines.size() + 1 + " " + page.title());
        }
        lines.add(lines.isEmpty() ? phrases.noPages() : phrases.pagesHint(command));
        return List.copyOf(lines);
    }

    /** Markdown without its marks. */
    private static List<String> prose(String markdown, int columns) {
        return Plain.lines(markdown).stream()
                .flatMap(line -> Paragraph.wrap(line, columns).stream())
                .toList();
    }

    public static String subtitle(Card card, Lang lang) {
        String comma =
                switch (lang) {
                    case EN -> ", ";
                    case ZH -> "，";
                };
        String place = card.place().in(lang);
        return card.title().in(lang) + (place.isEmpty() ? "" : comma + place);
    }

    /** Two columns; an address is never broken, however long. */
    public static List<String> table(List<Hint> hints) {
        int keys = hints.stream().mapToInt(hint -> Width.of(hint.key())).max().orElse(0);
        return hints.stream()
                .map(hint -> "  " + Width.pad(hint.key(), keys) + "  " + hint.text())
                .toList();
    }
}
