package ink.dong4j.card.server.assistant;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.server.assistant.pages.Library;
import ink.dong4j.card.server.assistant.pages.OwnAnswers;
import ink.dong4j.card.server.assistant.pages.PagesAnswerer;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.config.assistant.GatewayConfig;
import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.server.metrics.AnsweredBy;
import ink.dong4j.card.server.metrics.Depth;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.text.Safe;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The assistant of a server: the gateway with the card's pages behind it, or the pages alone when no
 * gateway is set. The pages step in only where the gateway failed before it said anything, and not
 * where the provider declined or a description is to be judged. One per process. Thread-safe.
 */
public final class Assistants implements Assistant, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Assistants.class);
    private static final int LABEL_COLUMNS = 40;

    private final Library library;
    private final OwnAnswers own;
    private final PagesAnswerer pages;
    private final Optional<Later<Chain>> chain;
    private final List<String> choices;
    private final Figures figures;

    /** Whether a visitor asks, or the server ends: then the rest of a warm-up would be in the way. */
    private volatile boolean busy;

    private volatile boolean paused;

    private Assistants(
            Library library, Optional<Later<Chain>> chain, List<String> choices, Figures figures) {
        this.library = library;
        this.own = new OwnAnswers(library);
        this.pages = new PagesAnswerer(library);
        this.chain = chain;
        this.choices = choices;
        this.figures = figures;
        figures.watch(Depth.ASSISTANT_PAUSED, () -> paused ? 1 : 0);
    }

    /**
     * Makes the assistant, quickly: what takes long is left to {@link #warmUp()} or the first
     * question. Nothing is sent anywhere.
     */
    public static Assistants of(Supplier<Card> cards, AssistantConfig config, Figures figures) {
        Library library = new Library(cards, config.pages());
        if (config.gateway().isEmpty()) {
            LOG.info("Answers come from the card's pages; no gateway is set");
            return new Assistants(library, Optional.empty(), List.of(), figures);
        }
        GatewayConfig gateway = config.gateway().get();
        LOG.info("Answers come from the gateway at {}", gateway.baseUrl().getHost());
        Later<Chain> chain = new Later<>(() -> Chain.of(config, gateway, library, figures));
        return new Assistants(library, Optional.of(chain), choices(config), figures);
    }

    private static List<String> choices(AssistantConfig config) {
        boolean several = config.models().size() > 1;
        return config.chooseModel() && several
                ? config.models().stream()
                        .map(model -> Safe.line(model.label(), LABEL_COLUMNS))
                        .toList()
                : List.of();
    }

    /**
     * Loads the classes that an answer needs, so that the first visitor does not wait for them. No
     * request leaves the machine. Blocks for a while; run it beside the start. The first question ends
     * it, and so does the end of the server.
     */
    public void warmUp() {
        try {
            WarmUp.of(pages, () -> busy);
            if (chain.isPresent() && !busy) {
                chain.get().get().warmUp(() -> busy);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the card anew where it has changed. Reads files, and indexes pages on the calling thread. */
    public void refresh() {
        library.refresh();
    }

    /** The card as it was read last; reads no file. */
    public Card card() {
        return library.card();
    }

    /** Lets the card's pages answer in place of the models, or the models again. Answers that run go on. */
    public void pause(boolean on) {
        paused = on;
    }

    public boolean isPaused() {
        return paused;
    }

    /** What visitors are told about it. */
    public Terms terms() {
        return new Terms(chain.isPresent(), false, false, choices);
    }

    @Override
    public Answerer paidFrom(Purse purse) {
        return (question, sink) -> {
            return answer(question, sink, purse);
        };
    }

    private Outcome answer(Question question, AnswerSink sink, Purse purse)
            throws InterruptedException {
        busy = true;
        Optional<Outcome> own = this.own.answer(question, sink);
        if (own.isPresent()) {
            return counted(own.get(), AnsweredBy.OWNER);
        }
        if (chain.isEmpty()) {
            return counted(pages.answer(question, sink), AnsweredBy.PAGES);
        }
        Outcome outcome =
                paused
                        ? new Outcome.Failed(Trouble.PAUSED)
                        : chain.get().get().answer(question, sink, purse);
        if (outcome instanceof Outcome.Failed(Trouble trouble)
                && stepsIn(trouble)
                // Quotes are no second half of what a model began.
                && question.begun().isEmpty()
                // Nor do they judge anything.
                && !question.fit()) {
            return counted(
                    pages.after(trouble).answer(question, sink), AnsweredBy.PAGES_AFTER_FAILURE);
        }
        return counted(outcome, AnsweredBy.GATEWAY);
    }

    private Outcome counted(Outcome outcome, AnsweredBy by) {
        boolean answered =
                switch (outcome) {
                    case Outcome.Answered _, Outcome.Shortened _, Outcome.Quoted _ -> true;
                    case Outcome.Failed(Trouble trouble) -> trouble == Trouble.CUT_SHORT;
                    case Outcome.Limited _, Outcome.Cancelled _ -> false;
                };
        figures.answered(answered ? by : AnsweredBy.NOBODY);
        return outcome;
    }

    private static boolean stepsIn(Trouble trouble) {
        return switch (trouble) {
            case UNREACHABLE, EMPTY, BUSY, NEEDS_OWNER, BUDGET_SPENT, PAUSED -> true;
            default -> false;
        };
    }

    /** Ends the connections to the gateway, and with them the answers that still come. */
    @Override
    public void close() {
        busy = true;
        chain.flatMap(Later::made).ifPresent(Chain::close);
        library.close();
    }
}
