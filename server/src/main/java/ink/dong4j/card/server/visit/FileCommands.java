package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.server.files.Published;
import ink.dong4j.card.server.visit.Wire.Stream;
import ink.dong4j.card.text.Safe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code ls}, {@code tree} and {@code cat} over the published files. */
record FileCommands(Published.Folder root, CommandOutput output, Phrases phrases, String host) {
    private static final int LONGEST_SHOWN = 60;

    /**
     * Does it for one path after the other, whatever became of those before.
     *
     * @return 0, or 1 when something is not there or cannot be printed
     */
    int run(ExecRequest.Files request) {
        List<String> paths = request.words().isEmpty() ? List.of("/") : request.words();
        boolean complete = true;
        for (String path : paths) {
            Optional<Published> found = root.find(path);
            String shown = Safe.line(path, LONGEST_SHOWN);
            if (found.isEmpty()) {
                complete = refused(phrases.noSuchFile(shown));
            } else {
                complete &=
                        switch (request.verb()) {
                            case LS -> listed(found.get());
                            case TREE -> drawn(found.get());
                            case CAT -> printed(found.get(), shown);
                        };
            }
        }
        return complete ? 0 : 1;
    }

    private boolean listed(Published published) {
        output.lines(
                Stream.OUT,
                switch (published) {
                    case Published.File file -> List.of(file.name());
                    case Published.Folder folder ->
                            folder.entries().stream().map(FileCommands::label).toList();
                });
        return true;
    }

    private boolean drawn(Published published) {
        List<String> lines = new ArrayList<>();
        draw(published, "", lines);
        output.lines(Stream.OUT, lines);
        return true;
    }

    private static void draw(Published published, String indent, List<String> lines) {
        lines.add(indent + label(published));
        switch (published) {
            case Published.File _ -> {}
            case Published.Folder folder ->
                    folder.entries().forEach(entry -> draw(entry, indent + "  ", lines));
        }
    }

    private boolean printed(Published published, String path) {
        return switch (published) {
            case Published.Folder _ -> refused(phrases.isFolder(path));
            case Published.File file when !output.isTerminal() -> {
                output.bytes(file.bytes());
                yield true;
            }
            case Published.File file when file.isText() -> {
                output.text(new String(file.bytes(), UTF_8));
                yield true;
            }
            case Published.File _ -> refused(phrases.notForTerminals(path, host));
        };
    }

    private boolean refused(String sentence) {
        output.notice(sentence);
        return false;
    }

    private static String label(Published published) {
        return switch (published) {
            case Published.File file -> file.name();
            case Published.Folder folder -> folder.name() + "/";
        };
    }
}
