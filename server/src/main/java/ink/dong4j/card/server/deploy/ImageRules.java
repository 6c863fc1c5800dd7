package ink.dong4j.card.server.deploy;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which images may be run. */
final class ImageRules {
    private static final Pattern POISONED_TAG = Pattern.compile("v?0\\.6\\.[5-9](?:[.+_-].*)?");
    private static final String POISONED_DIGEST = "ecf6dd577389";
    private static final String GITHUB = "ghcr.io";
    private static final Pattern FREE_API = Pattern.compile(".*-free-api(?:[-_].*)?");
    private static final String FIND_DIGEST =
            "docker buildx imagetools inspect NAME:TAG prints it, once you trust that image";

    private ImageRules() {}

    /**
     * Why an image must not run; empty when it may.
     *
     * @param builtHere what runs is made on this machine and nobody is asked for it: it has no digest yet
     */
    static Optional<String> refusal(String service, Interpolation image, boolean builtHere) {
        ImageName name = ImageName.of(image.text());
        if (poisoned(name)) {
            return Optional.of(
                    "the image %s is one that was pushed again with a miner in December 2024 (Docker Hub,"
                                    .formatted(shown(image))
                            + " v0.6.5 to v0.6.9, and copies of it), whatever its digest; take"
                            + " ghcr.io/songquanpeng/one-api:v0.6.10@sha256:…");
        }
        if (image.text().isBlank()) {
            return Optional.of(
                    "the image has no name%s; name it as NAME:TAG@sha256:…"
                            .formatted(unset(image)));
        }
        boolean freeApi = FREE_API.matcher(image.waits() ? service : name.base()).matches();
        if (freeApi && !name.pinned()) {
            return Optional.of(
                    "the image %s has no digest, and malicious code was published at the head of several"
                                    .formatted(shown(image))
                            + " free-api repositories: what the tag holds tomorrow is anybody's; name it by"
                            + " the digest of a version that you have read, as NAME:TAG@sha256:…, or leave"
                            + " the service out");
        }
        if (name.tag().equals("latest")) {
            return Optional.of(
                    "the image %s is latest, which is another one every day; name a version and its digest,"
                                    .formatted(shown(image))
                            + " as NAME:TAG@sha256:…");
        }
        if (name.pinned()) {
            return Optional.empty();
        }
        if (!name.digest().isEmpty()) {
            return Optional.of(
                    "the digest of the image %s is not a whole one; it must be sha256: and 64 hexadecimal"
                                    .formatted(shown(image))
                            + " digits; "
                            + FIND_DIGEST);
        }
        if (builtHere && (image.waits() || !name.tag().isEmpty())) {
            return Optional.empty();
        }
        if (image.waits()) {
            return Optional.of(
                    "the image %s could become one without a digest; let the digest be what must be set, as"
                                    .formatted(shown(image))
                            + " NAME:TAG@${DIGEST:?find it first}");
        }
        return Optional.of(
                name.tag().isEmpty()
                        ? "the image %s has neither tag nor digest, so it is latest, which is another one every"
                                        .formatted(shown(image))
                                + " day; name it as NAME:TAG@sha256:…; "
                                + FIND_DIGEST
                        : "the image %s has no digest, so what its tag holds can be changed under you; name it"
                                        .formatted(shown(image))
                                + " as NAME:TAG@sha256:…; "
                                + FIND_DIGEST);
    }

    /** What should be known of an image that may run; empty when there is nothing. */
    static Optional<String> warning(Interpolation image) {
        ImageName name = ImageName.of(image.text());
        if (FREE_API.matcher(name.base()).matches()) {
            return Optional.of(
                    "malicious code was published at the head of several free-api repositories and their author"
                            + " asked everyone to stop using them; be sure that you have read what this"
                            + " digest holds, or use a provider's own API");
        }
        if (isOneApi(name) && !name.registry().equals(GITHUB)) {
            return Optional.of(
                    "images of one-api on Docker Hub were pushed again with a miner in December 2024; take the"
                            + " one of ghcr.io/songquanpeng/one-api, which is pushed with another key");
        }
        return Optional.empty();
    }

    /** Also a copy on a mirror, and also by digest; the images of GitHub were not touched. */
    private static boolean poisoned(ImageName name) {
        if (name.digest().contains(POISONED_DIGEST) || name.base().startsWith(POISONED_DIGEST)) {
            return true;
        }
        boolean oneApi = isOneApi(name) && !name.registry().equals(GITHUB);
        return oneApi && POISONED_TAG.matcher(name.tag()).matches();
    }

    /**
     * A name without registry and namespace, such as {@code card:local}: of these Docker Hub holds only its
     * own official images.
     */
    static boolean local(Interpolation image) {
        return !image.waits() && image.text().indexOf('/') < 0;
    }

    static boolean isOneApi(ImageName name) {
        return name.base().equals("one-api") || name.base().startsWith("one-api-");
    }

    /** Of a build from elsewhere: why it must not be built; empty when it may. */
    static Optional<String> remoteBuild(String context) {
        boolean remote =
                context.matches("(?i)(https?|git|ssh)://.*|git@.*|github\\.com/.*|.*\\.git(#.*)?");
        if (!remote || context.matches(".*#[0-9a-f]{40}(:.*)?")) {
            return Optional.empty();
        }
        return Optional.of(
                "it is built from %s as that will be on the day, and malicious code was published at the"
                                .formatted(context)
                        + " head of several such repositories; name a commit that you have read, as URL#COMMIT"
                        + " with all its 40 digits");
    }

    private static String unset(Interpolation image) {
        return image.missing().isEmpty()
                ? ""
                : ", since " + String.join(" and ", image.missing()) + " is not set";
    }

    /** As it will be run, with dots for what is not known yet. */
    private static String shown(Interpolation image) {
        return image.text().replace(Interpolation.LATER, '…');
    }
}
