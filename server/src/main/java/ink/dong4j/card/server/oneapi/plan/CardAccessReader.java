package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.reading.Settings;
import java.util.List;
import java.util.Optional;

/** Reads {@code card}. */
record CardAccessReader(Settings card, PlanFolders folders) {
    private static final int LONGEST_USER = 12;
    private static final int LONGEST_TOKEN = 30;
    private static final int LONGEST_GROUP = 32;
    private static final int LONGEST = 200;
    // The gateway's own root has this much.
    private static final long MOST_UNITS = 500_000_000_000_000L;

    CardAccess read() {
        return new CardAccess(
                name("user", LONGEST_USER),
                name("group", LONGEST_GROUP),
                card.value(
                        "quota",
                        "a whole number of units from 1 to %,d".formatted(MOST_UNITS),
                        CardAccessReader::units,
                        1L),
                name("token", LONGEST_TOKEN),
                models(),
                subnet(),
                card.path("token-file").orElse(folders.state().resolve("card.key")).normalize());
    }

    private String name(String key, int longest) {
        String name = card.text(key, longest);
        if (!name.matches("[A-Za-z0-9_-]*")) {
            card.problem(key, "must be of letters, digits and hyphens");
        }
        if (key.equals("token") && List.of("default", ReservedNames.PROOF_TOKEN).contains(name)) {
            card.problem(key, "must not be \"%s\", which is deleted".formatted(name));
        }
        return name;
    }

    private List<String> models() {
        List<String> models = card.texts("models", LONGEST);
        if (models.isEmpty()) {
            card.problem(
                    "models",
                    "must name one model or more, such as [hybrid-model], since a token"
                            + " without a list may ask for all of them");
        } else if (models.stream().anyMatch(model -> model.contains(","))) {
            card.problem("models", "must be a list of names: models = [hybrid-model]");
        }
        return models;
    }

    private String subnet() {
        String text = card.optionalText("subnet", LONGEST).orElse("").replace(" ", "");
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!Cidr.isOne(part)) {
                card.problem(
                        "subnet",
                        "has \"%s\"; it must be CIDR such as 172.30.0.0/16; one address is 10.0.0.5/32"
                                .formatted(part));
            }
        }
        return text;
    }

    private static Optional<Long> units(String text) {
        try {
            long units = Long.parseLong(text.strip());
            return units < 1 || units > MOST_UNITS ? Optional.empty() : Optional.of(units);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
