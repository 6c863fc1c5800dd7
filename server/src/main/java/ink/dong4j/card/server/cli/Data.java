package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.config.ServerConfig;
import ink.dong4j.card.server.file.AtomicFile;
import ink.dong4j.card.server.store.data.Kept;
import ink.dong4j.card.server.store.data.KeptData;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code card data}: what is kept about visitors, to be read, deleted, backed up and restored. */
@Command(
        name = "data",
        description = {
            "What the card keeps about its visitors: export, purge, backup, restore. The server may"
                    + " run, but for restore."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class Data {
    private static final String KINDS =
            "only these, with commas between them: ${COMPLETION-CANDIDATES}";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "export",
            description = "Prints all that is kept, or writes it to a file that only you may read.",
            mixinStandardHelpOptions = true)
    int export(
            @Mixin ConfigOptions options,
            @Option(
                            names = "--format",
                            defaultValue = "json",
                            description = "json: one document; lines: a document a line")
                    KeptData.Format format,
            @Option(names = "--only", split = ",", paramLabel = "KIND", description = KINDS)
                    List<Kept> only,
            @Option(names = "--out", paramLabel = "FILE", description = "else standard output")
                    Optional<Path> file)
            throws Failure, IOException {
        KeptData data = data(options);
        if (file.isEmpty()) {
            PrintWriter out = spec.commandLine().getOut();
            data.export(kinds(only), format, out);
            out.flush();
            return 0;
        }
        Files.createFile(
                file.get(),
                PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString(AtomicFile.OWNER)));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file.get()))) {
            data.export(kinds(only), format, out);
            if (out.checkError()) {
                throw new Failure(file.get() + ": cannot be written; is its disk full?");
            }
        }
        out("Written: %s.".formatted(file.get()));
        return 0;
    }

    @Command(
            name = "purge",
            description = "Deletes what is kept, all of it or what is old. The audit log stays.",
            mixinStandardHelpOptions = true)
    int purge(
            @Mixin ConfigOptions options,
            @Option(
                            names = "--older-than",
                            paramLabel = "DAYS",
                            converter = Days.class,
                            description = "what is older than so many days, such as 30d")
                    Optional<Duration> age,
            @Option(names = "--all", description = "all of it") boolean all,
            @Option(names = "--only", split = ",", paramLabel = "KIND", description = KINDS)
                    List<Kept> only,
            @Option(names = "--yes", description = "really; without it, tells what it would be")
                    boolean sure)
            throws Failure {
        if (age.isPresent() == all) {
            throw new Failure("Say what to delete: --older-than 30d, or --all.");
        }
        Instant end = Instant.now().minus(age.orElse(Duration.ofDays(-2)));
        List<Kept> kinds = kinds(only).stream().filter(kind -> kind != Kept.AUDIT).toList();
        KeptData data = data(options);
        if (sure) {
            out("Deleted: %s.".formatted(counts(data.delete(kinds, end))));
            return 0;
        }
        out("To be deleted: %s.".formatted(counts(data.count(kinds, end))));
        out(
                "Nothing was deleted. Add --yes to do it; a backup (card data backup) would be the only"
                        + " way back.");
        return 1;
    }

    @Command(
            name = "backup",
            description = {
                "Copies all that is kept into a new file, as it stands at one moment, while the server",
                "runs. From PostgreSQL, too: the file is an SQLite database in any case."
            },
            mixinStandardHelpOptions = true)
    int backup(@Mixin ConfigOptions options, @Parameters(paramLabel = "FILE") Path file)
            throws Failure, IOException {
        data(options).backUp(file);
        out("Backed up: %s. It is as secret as what visitors wrote.".formatted(file));
        return 0;
    }

    @Command(
            name = "restore",
            description = {
                "Takes over a backup where nothing is kept yet: stop the card and move card.db, card.db-wal",
                "and card.db-shm away first. With server.store.url set, it goes into that database."
            },
            mixinStandardHelpOptions = true)
    int restore(@Mixin ConfigOptions options, @Parameters(paramLabel = "FILE") Path file)
            throws Failure, IOException {
        data(options).restore(file);
        out("Restored from %s. Start the card.".formatted(file));
        return 0;
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static KeptData data(ConfigOptions options) throws Failure {
        ServerConfig config = options.load().server();
        return new KeptData(config.store(), config.dataDirectory());
    }

    private static List<Kept> kinds(List<Kept> only) {
        return only == null || only.isEmpty() ? List.of(Kept.values()) : List.copyOf(only);
    }

    private static String counts(Map<Kept, Long> counts) {
        String many =
                counts.entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> count.getKey().word() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
        return many.isEmpty() ? "nothing" : many;
    }
}
