package ink.dong4j.card.server.assistant;

import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Trouble;
import java.util.List;
import java.util.stream.Stream;

/** What must come of each recorded answer of a one-api, when nobody else steps in. */
public final class Recordings {
    private static final String HELLO = "Hello! I am the card.";
    private static final Outcome ANSWERED = new Outcome.Answered();
    private static final Outcome SHORTENED = new Outcome.Shortened();
    private static final Outcome CUT = new Outcome.Failed(Trouble.CUT_SHORT);
    private static final Outcome DECLINED = new Outcome.Failed(Trouble.DECLINED);
    private static final Outcome UNREACHABLE = new Outcome.Failed(Trouble.UNREACHABLE);
    private static final Outcome EMPTY = new Outcome.Failed(Trouble.EMPTY);
    private static final Outcome BUSY = new Outcome.Failed(Trouble.BUSY);
    private static final Outcome OWNER = new Outcome.Failed(Trouble.NEEDS_OWNER);

    private Recordings() {}

    /**
     * A recording and its end.
     *
     * @param name of the recording
     * @param text that a visitor sees of it
     */
    public record Case(String name, Outcome outcome, String text) {}

    /** All but those whose text is long. */
    public static List<Case> all() {
        return cases().toList();
    }

    private static Stream<Case> cases() {
        return Stream.of(
                        all(
                                ANSWERED,
                                HELLO,
                                "stream-normal stream-include-usage stream-upstream-no-usage"
                                        + " stream-burst stream-slow-head stream-ping-3s"
                                        + " stream-comments stream-finish-no-done stream-error-null"
                                        + " stream-crlf stream-after-done stream-hang-after-done"
                                        + " stream-no-content-type stream-text-plain"
                                        + " stream-content-type-charset stream-gzip-upstream"
                                        + " stream-reasoning auth-no-sk-prefix retry-success"),
                        all(
                                UNREACHABLE,
                                "",
                                "stream-error-object-first stream-html200 stream-empty200"
                                        + " stream-data-no-space stream-json200-code"
                                        + " stream-json200-error stream-json200-answer"
                                        + " stream-json-content-type upstream-e500 upstream-e503"
                                        + " upstream-emsg upstream-e502html upstream-e504empty"
                                        + " upstream-close-no-reply upstream-connection-refused"
                                        + " upstream-redirect upstream-never-answers"
                                        + " relay-timeout-no-answer path-no-v1 path-double-slash"
                                        + " path-trailing-slash redis-down body-content-list-bad"
                                        + " retry-all-same-channel retry-timeouts-add-up"
                                        + " quota-lost-on-connect-error path-not-implemented"
                                        + " auth-pinned-channel auth-exhausted-refill"
                                        + " conn-h2c-upgrade"),
                        // What is neither a stream nor an answer as a whole.
                        all(
                                UNREACHABLE,
                                "",
                                "json-json200-error json-json200-code json-not-json"
                                        + " json-html200 json-drop models-list"
                                        + " models-get-unknown billing-subscription billing-usage"
                                        + " cors-preflight"),
                        all(
                                BUSY,
                                "",
                                "upstream-e429 upstream-e429-json upstream-ezhipu"
                                        + " path-unknown-limited"),
                        all(
                                OWNER,
                                "",
                                "upstream-e400 upstream-e401 upstream-e401-json upstream-e402"
                                        + " upstream-e403 upstream-e404 upstream-equota auth-no-token"
                                        + " auth-wrong-token auth-wrong-scheme auth-disabled-token"
                                        + " auth-expired-token auth-exhausted-token"
                                        + " auth-model-not-allowed auth-subnet auth-user-disabled"
                                        + " auth-pinned-bad-channel auth-pinned-not-admin"
                                        + " channel-pinned-disabled quota-user-short quota-token-short"
                                        + " quota-token-stuck-exhausted model-no-channel"
                                        + " channel-all-disabled body-no-content-type"
                                        + " body-negative-max-tokens path-unknown auth-x-api-key"
                                        + " auto-disable-by-word body-empty body-empty-messages"
                                        + " body-malformed body-no-messages body-no-model"
                                        + " body-temperature-string body-text-plain path-get-chat"
                                        + " cache-new-channel-unknown redis-user-quota-false-403"),
                        all(DECLINED, "", "upstream-ecode"),
                        all(
                                CUT,
                                "Hello! I",
                                "stream-cut stream-cut-no-done stream-drop stream-rst"
                                        + " upstream-mid-stall retry-not-after-first-byte"),
                        // Recordings whose middle was left out.
                        all(
                                ANSWERED,
                                "Hello",
                                "auth-subnet-forwarded-for body-2mb body-content-object"
                                        + " channel-type-50 gzip-stream quota-overdraw-rich-user"
                                        + " redis-token-revoked-late request-id"),
                        all(ANSWERED, "Hello!", "conn-close"),
                        all(ANSWERED, "Hello!…", "conn-http10"),
                        all(EMPTY, "", "stream-tool-calls"),
                        // An answer as a whole, where a stream was asked for.
                        all(
                                ANSWERED,
                                "Hello! I am the AI business card.",
                                "json-normal gzip-json conn-keep-alive"),
                        // Text to the last word, but no word of the model that it had finished.
                        all(CUT, HELLO, "stream-event-id-retry"),
                        all(
                                CUT,
                                "before ",
                                "stream-error-object-mid stream-error-event"
                                        + " stream-line-65k stream-line-70k"),
                        Stream.of(
                                new Case("stream-null-choices", ANSWERED, "text"),
                                new Case("stream-malformed-json", ANSWERED, "before bro…after"),
                                new Case("stream-multi-data", ANSWERED, "…two data lines"),
                                new Case("json-no-usage", ANSWERED, "Answer without usage."),
                                new Case("json-reasoning", ANSWERED, "Forty-two."),
                                new Case("json-gzip-upstream", ANSWERED, "compressed answer"),
                                new Case("stream-utf8-split", ANSWERED, "你好，世界🎉🏳️‍🌈"),
                                new Case("body-unknown-fields", ANSWERED, "Hello!."),
                                new Case("client-hangup-mid-stream", CUT, "slow0 slow4 slow5 "),
                                new Case("stream-finish-length", SHORTENED, "cut by max"),
                                new Case("stream-finish-content-filter", DECLINED, "start of"),
                                new Case("stream-finish-sensitive", DECLINED, "start of")))
                .flatMap(cases -> cases);
    }

    private static Stream<Case> all(Outcome outcome, String text, String names) {
        return Stream.of(names.split(" ", -1)).map(name -> new Case(name, outcome, text));
    }
}
