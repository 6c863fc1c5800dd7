package ink.dong4j.card.server.feed;

import ink.dong4j.card.server.file.AtomicFile;
import ink.dong4j.card.server.outgoing.FetchRequest;
import ink.dong4j.card.server.outgoing.FetchResult;
import ink.dong4j.card.server.outgoing.Fetcher;
import ink.dong4j.card.server.outgoing.Validators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers of the sources as they were last, each in a file of its own, and the way to newer ones. What
 * cannot be kept on the disk is used all the same. For one thread.
 */
final class AnswerStore {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerStore.class);
    private static final int MOST_BYTES = 3 << 20;

    private final Path folder;
    private final Fetcher fetcher;
    private final InstantSource time;
    private boolean broken;

    AnswerStore(Path folder, Fetcher fetcher, InstantSource time) {
        this.folder = folder;
        this.fetcher = fetcher;
        this.time = time;
    }

    /** What was kept of an address under a name. */
    Optional<KeptAnswer> kept(String name, URI of) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? KeptAnswer.read(Files.readAllBytes(file), of)
                    : Optional.empty();
        } catch (IOException e) {
            troubled(e);
            return Optional.empty();
        }
    }

    /**
     * What stands at an address now. It is not kept yet, since only its reader knows whether it is of use.
     *
     * @param name under which the answer before may be kept
     * @throws SourceFailure when there is no answer
     */
    KeptAnswer current(String name, FetchRequest request) throws SourceFailure {
        Optional<KeptAnswer> before =
                request.json().isEmpty() ? kept(name, request.url()) : Optional.empty();
        Validators known = before.map(KeptAnswer::validators).orElse(Validators.NONE);
        return switch (fetcher.fetch(request.knowing(known))) {
            case FetchResult.Fetched(
                            byte[] body,
                            String contentType,
                            Validators validators,
                            URI _) ->
                    new KeptAnswer(request.url(), time.instant(), validators, contentType, body);
            case FetchResult.Unchanged() ->
                    before.orElseThrow(
                                    () -> new SourceFailure("it answers with status 304 unasked"))
                            .at(time.instant());
            case FetchResult.Failed failed -> throw new SourceFailure(failed);
        };
    }

    /** Keeps an answer that is of use. */
    void keep(String name, KeptAnswer answer) {
        try {
            AtomicFile.write(folder.resolve(name), answer.written(), AtomicFile.OWNER);
            broken = false;
        } catch (UncheckedIOException e) {
            troubled(e);
        }
    }

    private void troubled(Exception e) {
        if (!broken) {
            LOG.warn("What was fetched cannot be kept in {}", folder, e);
        }
        broken = true;
    }
}
