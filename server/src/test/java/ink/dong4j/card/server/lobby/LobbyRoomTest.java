package ink.dong4j.card.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Community;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.card.Sections;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.LobbyLine;
import ink.dong4j.card.people.LobbyReply;
import ink.dong4j.card.people.LobbyReply.NameProblem;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.server.config.LobbyConfig;
import ink.dong4j.card.server.limit.ManualNanos;
import ink.dong4j.card.server.metrics.Figures;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LobbyRoomTest {
    private final ManualNanos time = new ManualNanos();
    private final Figures figures = new Figures();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private boolean open = true;
    private final Lobby lobby =
            new Lobby(
                    new LobbyConfig(30, 20, 5),
                    () -> card(open),
                    () -> Instant.EPOCH,
                    time,
                    figures,
                    later::add);

    @Test
    void whoEntersReadsWhatWasSaidAndOthersReadThatHeCame() {
        Guest li = enters("a");
        li.says("hello");
        pass(Lobby.MOVES_EVERY);
        Guest wang = enters("b");
        assertThat(said(wang.entered().room().lines())).containsExactly("hello");
        assertThat(wang.entered().room().here()).isEqualTo(2);
        assertThat(li.latest().room().lines().getLast())
                .isInstanceOfSatisfying(
                        LobbyLine.Moved.class,
                        moved ->
                                assertThat(moved.joined().names())
                                        .containsExactly(wang.entered().name()));
    }

    @Test
    void everyMemberIsGivenOneAndTheSameValue() {
        Guest li = enters("a");
        Guest wang = enters("b");
        li.says("hello");
        assertThat(wang.latest()).isSameAs(li.latest());
    }

    @Test
    void whoEntersReadsTheNewestMessagesAndTheRoomIsBounded() {
        Guest li = enters("a");
        for (int i = 0; i < 300; i++) {
            pass(Duration.ofMinutes(11));
            enters("b").leaves();
            li.says("message " + i);
        }
        LobbyReply.Entered entered = enters("c").entered();
        assertThat(entered.room().lines()).hasSize(History.KEPT);
        assertThat(
                        said(
                                entered.room().lines().stream()
                                        .filter(line -> line.number() >= entered.from())
                                        .toList()))
                .containsExactly(
                        "message 295", "message 296", "message 297", "message 298", "message 299");
    }

    @Test
    void manyWhoComeAndGoAreOneLineAndOneWordASecond() {
        Guest li = enters("a");
        pass(Lobby.MOVES_EVERY);
        enters("b");
        li.hears();
        IntStream.range(0, 10).forEach(i -> enters("c" + i));
        IntStream.range(0, 5).forEach(i -> enters("d" + i).leaves());
        assertThat(li.hears()).isEmpty();
        assertThat(later).hasSize(1);
        later.remove().run();
        assertThat(li.hears()).hasSize(1);
        assertThat(enters("e").entered().room().lines().getLast())
                .isInstanceOfSatisfying(
                        LobbyLine.Moved.class,
                        moved -> {
                            assertThat(moved.joined().count()).isEqualTo(18);
                            assertThat(moved.left().count()).isEqualTo(5);
                        });
    }

    @Test
    void aMessageTakesAlongWhoCameAndNothingFollows() {
        Guest li = enters("a");
        Guest wang = enters("b");
        li.says("hello");
        wang.hears();
        later.remove().run();
        assertThat(wang.hears()).isEmpty();
    }

    @Test
    void aPasteIsOneMessageOfAFewLinesAndLosesNoWord() {
        Guest li = enters("a");
        li.says("1\n\n2\n3\n4\n5\n6\n7\n8\n9\n10\n  11\n12\n");
        assertThat(said(li.latest().room().lines()))
                .containsExactly("1\n2\n3\n4\n5\n6\n7\n8\n9\n10 / 11 / 12");
    }

    @Test
    void whatIsSaidCannotControlATerminal() {
        Guest li = enters("a");
        li.says("\u001b[2Jred\u202e\u0007\r\nnext");
        assertThat(said(li.latest().room().lines())).containsExactly("red\nnext");
        li.hears();
        li.says("\u001b[2J \u200b");
        assertThat(li.hears()).isEmpty();
    }

    @Test
    void aFewMessagesAtOnceAreForgivenAndThenTheWaitIsTold() {
        Guest li = enters("a");
        IntStream.range(0, 5).forEach(i -> li.says("message " + i));
        li.hears();
        li.says("one more");
        assertThat(li.hears())
                .containsExactly(
                        new Reply.Refused(
                                new LobbyRequest.Say("one more"),
                                new Refusal.Later(Duration.ofSeconds(2))));
        li.asks(new LobbyRequest.Leave());
        li.asks(new LobbyRequest.Enter(Lang.EN));
        li.hears();
        li.says("one more");
        assertThat(li.hears()).hasOnlyElementsOfType(Reply.Refused.class);
        pass(Duration.ofSeconds(2));
        li.says("one more");
        assertThat(said(li.latest().room().lines())).contains("one more");
    }

    @Test
    void manyVisitsFromOneAddressShareARate() {
        List<Guest> crowd = IntStream.range(0, 5).mapToObj(i -> enters("a")).toList();
        crowd.forEach(guest -> IntStream.range(0, 4).forEach(i -> guest.says("spam")));
        crowd.getFirst().hears();
        crowd.getFirst().says("spam");
        assertThat(crowd.getFirst().hears()).hasOnlyElementsOfType(Reply.Refused.class);
    }

    @Test
    void aMessageThatIsTooLongIsRefusedWhole() {
        Guest li = enters("a");
        li.hears();
        LobbyRequest tooLong = new LobbyRequest.Say("\u5b57".repeat(1001));
        li.asks(tooLong);
        assertThat(li.hears()).containsExactly(new Reply.Refused(tooLong, new Refusal.Full()));
    }

    @Test
    void theRoomIsBoundedAndSoIsAnAddress() {
        IntStream.range(0, 20).forEach(i -> enters("a"));
        assertThat(tries("a").hears()).containsExactly(full());
        IntStream.range(0, 10).forEach(i -> enters("b"));
        assertThat(tries("c").hears()).containsExactly(full());
        assertThat(lobby.count()).isEqualTo(30);
    }

    @Test
    void aNameIsNobodyElsesWhateverItLooksLike() {
        Guest li = enters("a");
        assertThat(li.calls("Paypal")).isEqualTo(new LobbyReply.Named("Paypal"));
        Guest wang = enters("b");
        for (String same : List.of("paypal", "PAYPAL", "p\u0430ypal", "paypa1", "pay.pal")) {
            assertThat(wang.calls(same)).as(same).isEqualTo(refused(same, NameProblem.TAKEN));
        }
        assertThat(li.calls("paypal")).isEqualTo(new LobbyReply.Named("paypal"));
        li.leaves();
        assertThat(wang.calls("Paypal")).isEqualTo(new LobbyReply.Named("Paypal"));
    }

    @Test
    void aCapitalThatLooksLikeASmallLetterIsThatLetter() {
        Guest li = enters("a");
        assertThat(li.calls("lisa")).isEqualTo(new LobbyReply.Named("lisa"));
        Guest wang = enters("b");
        for (String same : List.of("Iisa", "LISA", "1isa", "\u0406isa")) {
            assertThat(wang.calls(same)).as(same).isEqualTo(refused(same, NameProblem.TAKEN));
        }
        assertThat(wang.calls("Ivan")).isEqualTo(new LobbyReply.Named("Ivan"));
        assertThat(li.calls("ivan")).isEqualTo(refused("ivan", NameProblem.TAKEN));
        assertThat(wang.calls("ivan")).isEqualTo(new LobbyReply.Named("ivan"));
        wang.leaves();
        assertThat(li.calls("Ivan")).isEqualTo(new LobbyReply.Named("Ivan"));
    }

    @Test
    void aNameHasNoLettersThatNobodySees() {
        Guest li = enters("a");
        for (String name :
                List.of(
                        "\u3164",
                        "dong4j\u3164",
                        "\uffa0x",
                        "dong\u034f4j",
                        "dong4j\ufe0f",
                        "li\u17b4",
                        "a" + "\u0301".repeat(40))) {
            assertThat(li.calls(name)).as(name).isInstanceOf(LobbyReply.NameRefused.class);
        }
    }

    @Test
    void nobodyIsCalledAsTheOwnerOrAsALabelOfTheInterface() {
        Guest li = enters("a");
        for (String name :
                List.of(
                        "dong4j",
                        "D0NG4J",
                        "Owner",
                        "You",
                        "you",
                        "Assistant",
                        "\u52a9\u624b",
                        "\u4f60",
                        "\u4e3b\u4eba",
                        "Card")) {
            assertThat(li.calls(name)).as(name).isEqualTo(refused(name, NameProblem.RESERVED));
        }
    }

    @Test
    void aNameIsOfLettersAndBounded() {
        Guest li = enters("a");
        for (String name :
                List.of(
                        "",
                        " ",
                        "a:b",
                        "a\nb:",
                        "/who",
                        "\u001b[2J",
                        "\u2067x",
                        "x".repeat(21),
                        "\u5b57".repeat(11),
                        "-",
                        "\ud83d\ude00")) {
            assertThat(li.calls(name)).as(name).isEqualTo(refused(name, NameProblem.UNUSABLE));
        }
        assertThat(li.calls("  \u738b  \u82b3 ")).isEqualTo(new LobbyReply.Named("\u738b \u82b3"));
    }

    @Test
    void aVisitorKeepsHisNameWhenHeComesBack() {
        Guest li = enters("a");
        li.calls("li");
        li.leaves();
        li.asks(new LobbyRequest.Enter(Lang.EN));
        assertThat(li.entered().name()).isEqualTo("li");
    }

    @Test
    void guestsAreNamedInTheirLanguageAndNoTwoAlike() {
        assertThat(enters("a").entered().name()).startsWith("guest-");
        Guest chinese = new Guest("b");
        chinese.asks(new LobbyRequest.Enter(Lang.ZH));
        assertThat(chinese.entered().name()).startsWith("\u8bbf\u5ba2-");
    }

    @Test
    void theOwnerSeesMutesAndSpeaksAsTheOwner() {
        Guest li = enters("a");
        li.calls("li");
        LobbyMember member = lobby.members().getFirst();
        assertThat(member.name()).isEqualTo("li");
        assertThat(lobby.mute(member.id(), Duration.ofMinutes(5))).isTrue();
        li.hears();
        li.says("but");
        assertThat(li.hears()).containsExactly(new LobbyReply.Muted("but", Duration.ofMinutes(5)));
        assertThat(lobby.members().getFirst().muted()).contains(Duration.ofMinutes(5));
        lobby.mute(member.id(), Duration.ZERO);
        li.says("thanks");
        lobby.notice("Welcome\u0007");
        assertThat(li.latest().room().lines().getLast())
                .isInstanceOfSatisfying(
                        LobbyLine.Announced.class,
                        line -> {
                            assertThat(line.name()).isEqualTo("dong4j");
                            assertThat(line.text()).isEqualTo("Welcome");
                        });
        assertThat(lobby.mute(99, Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void whoWasPutOutCannotComeBackForAWhileByNoConnectionOfHis() {
        Guest li = enters("a");
        Guest wang = enters("b");
        assertThat(lobby.kick(lobby.members().getFirst().id())).isTrue();
        assertThat(li.hears()).endsWith(new LobbyReply.Removed(Lobby.REMOVED_FOR));
        assertThat(tries("a").hears()).containsExactly(new LobbyReply.Removed(Lobby.REMOVED_FOR));
        assertThat(lobby.count()).isEqualTo(1);
        wang.says("hello");
        assertThat(li.hears()).isEmpty();
        pass(Lobby.REMOVED_FOR);
        enters("a");
        assertThat(lobby.kick(99)).isFalse();
    }

    @Test
    void aCardWithoutTheRoomHasNone() {
        open = false;
        assertThat(tries("a").hears())
                .containsExactly(
                        new Reply.Refused(
                                new LobbyRequest.Enter(Lang.EN), new Refusal.Unavailable()));
    }

    @Test
    void whoOnlyLooksIsNoMember() {
        enters("a").calls("li");
        Guest passer = new Guest("b");
        passer.asks(new LobbyRequest.Look());
        assertThat(passer.hears())
                .singleElement()
                .isInstanceOfSatisfying(
                        LobbyReply.Seen.class,
                        seen -> assertThat(seen.people().names()).containsExactly("li"));
        assertThat(lobby.count()).isEqualTo(1);
    }

    @Test
    void theFiguresTellMembersAndMessages() {
        Guest li = enters("a");
        li.says("hello");
        assertThat(figures.text()).contains("card_lobby_members 1", "card_lobby_messages_total 1");
        li.visit.close();
        assertThat(figures.text()).contains("card_lobby_members 0");
    }

    private void pass(Duration duration) {
        time.pass(duration);
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private static Reply refused(String name, NameProblem problem) {
        return new LobbyReply.NameRefused(name, problem);
    }

    private static Reply full() {
        return new Reply.Refused(new LobbyRequest.Enter(Lang.EN), new Refusal.Full());
    }

    private Guest enters(String address) {
        Guest guest = tries(address);
        guest.entered();
        return guest;
    }

    private Guest tries(String address) {
        Guest guest = new Guest(address);
        guest.asks(new LobbyRequest.Enter(Lang.EN));
        return guest;
    }

    private static List<String> said(List<LobbyLine> lines) {
        return lines.stream()
                .filter(LobbyLine.Said.class::isInstance)
                .map(line -> ((LobbyLine.Said) line).text())
                .toList();
    }

    private static Card card(boolean lobby) {
        return new Card(
                        "dong4j",
                        Localized.same("Engineer"),
                        Localized.same("Chengdu"),
                        Localized.same("x"),
                        Localized.same("x"),
                        "card.example.org",
                        List.of(
                                new Link(
                                        "site",
                                        Localized.same("Site"),
                                        URI.create("https://example.org"))),
                        List.of())
                .with(
                        new Sections(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                false,
                                NewsSection.NONE,
                                new Community(lobby, Optional.empty(), false)));
    }

    /** A visit that has to do with the room, and what it heard. */
    private final class Guest {
        private final List<Reply> heard = new ArrayList<>();
        private final List<Reply> all = new ArrayList<>();
        private final LobbyVisit visit;

        private Guest(String address) {
            visit =
                    lobby.visit(
                            address,
                            reply -> {
                                heard.add(reply);
                                all.add(reply);
                            });
        }

        private void asks(LobbyRequest request) {
            visit.call(request);
        }

        private void says(String words) {
            asks(new LobbyRequest.Say(words));
        }

        private Reply calls(String name) {
            // As often as a test likes.
            pass(Duration.ofMinutes(1));
            asks(new LobbyRequest.Rename(name));
            return all.getLast();
        }

        private void leaves() {
            asks(new LobbyRequest.Leave());
        }

        /** What it has heard since it was asked last. */
        private List<Reply> hears() {
            List<Reply> news = List.copyOf(heard);
            heard.clear();
            return news;
        }

        private LobbyReply.Entered entered() {
            return last(LobbyReply.Entered.class);
        }

        private LobbyReply.Now latest() {
            return last(LobbyReply.Now.class);
        }

        private <T> T last(Class<T> kind) {
            return all.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .reduce((_, next) -> next)
                    .orElseThrow();
        }
    }
}
