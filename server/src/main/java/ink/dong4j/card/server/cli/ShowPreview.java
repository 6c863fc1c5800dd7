package ink.dong4j.card.server.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.preview.Preview;
import ink.dong4j.card.server.assistant.pages.Library;
import ink.dong4j.card.server.assistant.pages.PagesAnswerer;
import ink.dong4j.card.server.config.assistant.PagesConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code card preview}: the card in this terminal, answered from its own pages. */
@Command(
        name = "preview",
        description = "Shows the card in this terminal, without a server.",
        mixinStandardHelpOptions = true)
final class ShowPreview implements Callable<Integer> {
    @Mixin private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws Failure {
        Card card = options.load().card();
        Library library = new Library(() -> card, PagesConfig.DEFAULT);
        ConcurrentLinkedQueue<Throwable> bugs = new ConcurrentLinkedQueue<>();
        Lang lang = Lang.of("", System.getenv());
        Preview preview = new Preview(card, lang, new PagesAnswerer(library), bugs::add);
        Optional<String> refusal = withoutLog(preview);
        if (refusal.isPresent()) {
            throw new Failure(refusal.get());
        }
        Throwable bug = bugs.peek();
        if (bug != null) {
            throw new IllegalStateException("An answer broke", bug);
        }
        return 0;
    }

    /** A line of the log would be written across the picture. */
    private static Optional<String> withoutLog(Preview preview) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(appenders::add);
        appenders.forEach(root::detachAppender);
        try {
            return preview.run();
        } finally {
            appenders.forEach(root::addAppender);
        }
    }
}
