package ink.dong4j.card.server.guestbook;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Community;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.card.Sections;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.GuestbookEntry;
import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.server.config.LimitsConfig.Rate;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.ManualNanos;
import ink.dong4j.card.server.limit.SampleLimits;
import ink.dong4j.card.server.limit.WriteLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuestbookServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Rate TWO = new Rate(2, Duration.ofHours(1), 2, Duration.ofMinutes(1));

    private final ManualNanos time = new ManualNanos();
    private final MemoryGuestbook guestbook = new MemoryGuestbook();
    private final AtomicInteger waiting = new AtomicInteger();
    private Optional<Community.Guestbook> mode = Optional.of(Community.Guestbook.MODERATED);
    private final GuestbookService service =
            new GuestbookService(
                    guestbook,
                    this::card,
                    new WriteLimits(
                            TWO,
                            SampleLimits.PLENTY,
                            SampleLimits.PLENTY,
                            SampleLimits.PLENTY,
                            time),
                    waiting::incrementAndGet,
                    () -> NOW);
    private final WriteLimits.OfVisit visit = service.open(new AddressBlock("192.0.2.1"));

    @Test
    void anEntryWaitsForTheOwnerWhereHisCardSaysSo() {
        assertThat(sign(1, "Ada", "Hello")).isEqualTo(new GuestbookReply.Signed(1, false));
        mode = Optional.of(Community.Guestbook.OPEN);
        assertThat(sign(2, "Bob", "Hi")).isEqualTo(new GuestbookReply.Signed(2, true));

        assertThat(ask(new GuestbookRequest.Read(1)))
                .isEqualTo(
                        new GuestbookReply.Page(
                                1, 1, List.of(new GuestbookEntry("Bob", "Hi", NOW))));
        assertThat(waiting).hasValue(1);
    }

    @Test
    void whatIsKeptIsHarmless() {
        sign(1, "A\u001b[31mda\nB", " one\r\ntwo \u202e\u001b]52;c;aGk=\u0007");

        assertThat(guestbook.entries.getFirst().name()).isEqualTo("Ada B");
        assertThat(guestbook.entries.getFirst().words()).isEqualTo("one\ntwo");
    }

    @Test
    void whatIsEmptyOrTooLongIsRefusedAndCostsNothing() {
        for (String words : List.of("", " \n ", "x".repeat(501), "x\n".repeat(9))) {
            assertThat(sign(1, "Ada", words)).isInstanceOf(Reply.Refused.class);
        }
        assertThat(sign(1, " ", "Hello")).isInstanceOf(Reply.Refused.class);
        assertThat(guestbook.entries).isEmpty();
        assertThat(sign(1, "Ada", "Hello")).isEqualTo(new GuestbookReply.Signed(1, false));
    }

    @Test
    void beyondTheLimitsAVisitorIsToldHowLongToWait() {
        sign(1, "Ada", "one");
        sign(2, "Ada", "two");

        GuestbookRequest third = new GuestbookRequest.Sign(3, Lang.EN, "Ada", "three");
        assertThat(ask(third))
                .isEqualTo(new Reply.Refused(third, new Refusal.Later(Duration.ofHours(1))));
        assertThat(waiting).hasValue(2);
    }

    @Test
    void whatCouldNotBeKeptCountsForNothing() {
        for (boolean full : new boolean[] {false, true, false, true}) {
            guestbook.broken = !full;
            guestbook.full = full;
            time.pass(Duration.ofMinutes(1));
            Reply reply = sign(1, "Ada", "one");
            Refusal why = full ? new Refusal.Full() : new Refusal.Unavailable();
            assertThat(((Reply.Refused) reply).refusal()).isEqualTo(why);
        }
        guestbook.full = false;
        time.pass(Duration.ofMinutes(1));
        assertThat(sign(1, "Ada", "one")).isInstanceOf(GuestbookReply.Signed.class);
        assertThat(waiting).hasValue(1);
    }

    @Test
    void aCardWithoutAGuestbookHasNone() {
        mode = Optional.empty();
        GuestbookRequest read = new GuestbookRequest.Read(1);

        assertThat(ask(read)).isEqualTo(new Reply.Refused(read, new Refusal.Forbidden()));
    }

    private Reply sign(int number, String name, String words) {
        return ask(new GuestbookRequest.Sign(number, Lang.EN, name, words));
    }

    private Reply ask(GuestbookRequest request) {
        String id = request instanceof GuestbookRequest.Sign sign ? "id" + sign.number() : "";
        return service.answer(request, id, visit).toCompletableFuture().join();
    }

    private Card card() {
        Sections none = Sections.NONE;
        return new Card(
                        "Ada",
                        new Localized("Engineer", "工程师"),
                        new Localized("", ""),
                        new Localized("I write.", "我写。"),
                        new Localized("Born.", "生。"),
                        "card.example.org",
                        List.of(),
                        List.of())
                .with(
                        new Sections(
                                none.resume(),
                                none.contact(),
                                none.projects(),
                                none.stack(),
                                none.now(),
                                none.quiz(),
                                none.dino(),
                                NewsSection.NONE,
                                new Community(false, mode, false)));
    }
}
