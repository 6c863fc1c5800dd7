package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.text.Line;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Wherever a visit leads, no phrase of the other language stands on a screen. The visitor and the
 * assistant say only digits here, so every letter is ours.
 */
class OneLanguageProperties {
    private static final Card CARD = SampleCard.card();
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");

    /** Keys, and what is the same in every language. */
    private static final Set<String> SHARED =
            Set.of(
                    "Enter",
                    "Esc",
                    "Tab",
                    "Ctrl",
                    "Alt",
                    "Shift",
                    "PgUp",
                    "PgDn",
                    "Home",
                    "End",
                    "Space",
                    "Backspace",
                    "AI",
                    "QR",
                    "Markdown",
                    "OSC",
                    "ssh",
                    "s",
                    "mailto",
                    "https",
                    "reset");

    private static final Terms PROVIDER = new Terms(true, false, false, List.of());

    @Property(tries = 150)
    void anEnglishVisitHasNoChineseButTheSwitch(@ForAll("visits") List<Msg> visit) {
        walk(
                Lang.EN,
                visit,
                (screen, _) ->
                        assertThat(screen.replace("中文", ""))
                                .doesNotContainPattern("\\p{IsHan}|[，。！？：；（）「」《》、]"));
    }

    @Property(tries = 150)
    void aChineseVisitHasNoEnglishButNamesAndTheSwitch(@ForAll("visits") List<Msg> visit) {
        Set<String> known = known();
        walk(
                Lang.ZH,
                visit,
                (screen, own) -> {
                    for (String word : latin(screen)) {
                        boolean ours = known.contains(word);
                        // A long draft is clipped where it is quoted, and wrapped in the prompt.
                        boolean visitors = own.stream().anyMatch(typed -> typed.contains(word));
                        assertThat(ours || visitors).as("%s in %n%s", word, screen).isTrue();
                    }
                });
    }

    @Example
    void withoutAFullScreenToo() {
        assertThat(lines(Lang.EN))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("\\p{IsHan}"));
        Set<String> known = known();
        known.addAll(
                Set.of(
                        "ask",
                        "fit",
                        "card",
                        "json",
                        "JSON",
                        "vcard",
                        "fingerprint",
                        "help",
                        "links",
                        "pages",
                        "ls",
                        "tree",
                        "cat",
                        "scp",
                        "sftp",
                        "Usage",
                        "COMMAND"));
        assertThat(lines(Lang.ZH))
                .allSatisfy(line -> assertThat(latin(line)).as(line).isSubsetOf(known));
    }

    private static List<String> lines(Lang lang) {
        Model home = Visits.start(CARD, lang, 80, 24, Story.START);
        return Stream.of(
                        PlainText.card(CARD, lang),
                        PlainText.home(home),
                        PlainText.commands(home),
                        PlainText.help(CARD, home.menu(), PROVIDER, lang))
                .flatMap(List::stream)
                .toList();
    }

    /** @param check takes each screen, and the words that the visitor has typed so far */
    private static void walk(Lang lang, List<Msg> visit, BiConsumer<String, Set<String>> check) {
        Model model = Visits.start(CARD, lang, VisitBounds.DEFAULT, 120, 60, Story.START);
        Set<String> own = new HashSet<>();
        for (Msg msg : visit) {
            model = App.update(model, msg).model();
            own.addAll(latin(model.composer().text()));
            if (msg instanceof Msg.Entered(Input.Typed(String text))) {
                // It may stand in a search and not in the draft.
                own.addAll(latin(text));
            }
            check.accept(
                    App.view(model).lines().stream()
                            .map(Line::text)
                            .collect(Collectors.joining("\n")),
                    own);
        }
        for (Farewell farewell : Farewell.values()) {
            check.accept(String.join("\n", App.goodbye(model, farewell)), own);
        }
    }

    private static Set<String> latin(String text) {
        return LATIN.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Letters that may stand on a Chinese screen: keys, commands, the switch, and the card's own. */
    private static Set<String> known() {
        Phrases chinese = Phrases.of(Lang.ZH);
        Set<String> known = new HashSet<>(SHARED);
        known.addAll(latin(chinese.otherLanguage().text()));
        Arrays.stream(Command.values())
                .map(Command::word)
                .map(OneLanguageProperties::latin)
                .forEach(known::addAll);
        known.addAll(Set.of("en", "zh", "dark", "light", "none", "auto", "code", "work", "token"));
        CARD.themes().all().forEach(theme -> known.add(theme.name()));
        // A letter by itself is a key.
        for (char c = 'a'; c <= 'z'; c++) {
            known.add(Character.toString(c));
            known.add(Character.toString(Character.toUpperCase(c)));
        }
        Stream.of(CARD.title(), CARD.place(), CARD.pitch(), CARD.biography())
                .map(text -> text.in(Lang.ZH))
                .map(OneLanguageProperties::latin)
                .forEach(known::addAll);
        known.addAll(latin(CARD.name() + " " + CARD.host()));
        CARD.links()
                .forEach(
                        link -> {
                            Localized label = link.label();
                            known.addAll(latin(label.in(Lang.ZH) + " " + link.address()));
                        });
        return known;
    }

    @Provide
    Arbitrary<List<Msg>> visits() {
        List<String> commands =
                Arrays.stream(Command.values())
                        .map(Command::word)
                        .filter(key -> !key.startsWith("/lang"))
                        .toList();
        Arbitrary<Long> turns = Arbitraries.longs().between(0, 4);
        return Arbitraries.<Msg>frequencyOf(
                        AppProperties.tuple(
                                3,
                                Arbitraries.of("1", "2", "3", "4", "12 34", "/", "/1", "/find 1")
                                        .map(Msg::typed)),
                        AppProperties.tuple(6, Arbitraries.of(commands).map(Msg::typed)),
                        AppProperties.tuple(8, Arbitraries.just(Msg.press(Key.ENTER))),
                        AppProperties.tuple(5, Arbitraries.of(Key.class).map(Msg::press)),
                        AppProperties.tuple(
                                1,
                                Arbitraries.just(
                                        new Msg.Entered(
                                                new Input.Paste("1\n2\n3\n4\n5\n6\n7\n8\n9\n")))),
                        AppProperties.tuple(
                                1, Arbitraries.just(new Msg.Entered(new Input.PasteTooLong()))),
                        AppProperties.tuple(
                                2,
                                Combinators.combine(turns, AppProperties.asides())
                                        .as(Msg.Told::new)),
                        AppProperties.tuple(
                                4,
                                turns.map(turn -> new Msg.Delta(turn, "12 34.\n\n```\n5\n```\n"))),
                        AppProperties.tuple(
                                4,
                                Combinators.combine(turns, AppProperties.outcomes())
                                        .as(Msg.TurnEnded::new)),
                        AppProperties.tuple(
                                1,
                                Arbitraries.integers()
                                        .between(0, 20)
                                        .map(left -> new Allowance(left, 20, Duration.ofSeconds(9)))
                                        .map(Msg.AllowanceChanged::new)),
                        AppProperties.tuple(
                                1, Arbitraries.just(new Msg.IdleSoon(Duration.ofMinutes(1)))),
                        AppProperties.tuple(1, Arbitraries.just(new Msg.Stopping())),
                        AppProperties.tuple(
                                1, Arbitraries.just(new Msg.Able(new Abilities(true, true)))),
                        AppProperties.tuple(1, Arbitraries.just(new Msg.Able(Abilities.UNKNOWN))))
                .list()
                .ofMinSize(10)
                .ofMaxSize(80);
    }
}
