package ink.dong4j.card.server.delivery;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.store.Dispatch;
import ink.dong4j.card.server.store.Letter;
import java.time.Instant;
import java.util.Optional;

/** Dispatches for tests. */
final class Notes {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private Notes() {}

    static Dispatch letter(String name, String replyTo, String words) {
        return new Dispatch(
                "11111111-2222-3333-4444-555555555555",
                "channel",
                Dispatch.Kind.LETTER,
                "",
                "",
                NOW,
                1,
                Optional.of(
                        new Letter(
                                "11111111-2222-3333-4444-555555555555",
                                Lang.EN,
                                name,
                                replyTo,
                                words)));
    }

    static Dispatch letter() {
        return letter("Lin", "lin@example.org", "Hello\nthere");
    }
}
