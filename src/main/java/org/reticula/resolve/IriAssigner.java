package org.reticula.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives each cluster the IRI that its things had before, or a new one. Nothing depends on the order of pages: where
 * two clusters want one IRI, the one with more of its keys has it, then the one with the smaller first key.
 */
final class IriAssigner {
    private static final int SLUG_LENGTH = 60;
    private static final int HASH_LENGTH = 6;

    private final String baseIri;
    private final Registry before;
    private final Map<String, Integer> owners = new HashMap<>();
    private final Map<String, Integer> looseOwners = new HashMap<>();

    IriAssigner(String baseIri, Registry before) {
        this.baseIri = baseIri;
        this.before = before;
        for (int e = 0; e < before.entries().size(); e++) {
            for (String key : before.entries().get(e).keys()) {
                owners.putIfAbsent(key, e);
                looseOwners.putIfAbsent(withoutCountry(key), e);
            }
        }
    }

    /**
     * @param iris one per cluster, same order
     * @param registry with the new keys and IRIs
     */
    record Assignment(List<String> iris, Registry registry) {}

    /**
     * @param clusters in an order that pages do not change
     * @param names best name of each, for new IRIs
     * @param reserved IRIs of the vocabulary
     */
    Assignment assign(List<Cluster> clusters, List<String> names, Set<String> reserved) {
        List<SortedSet<String>> keys = distinctKeys(clusters);
        List<@Nullable Integer> claimed = claim(clusters, keys, reserved);
        List<SortedSet<Integer>> won = won(claimed, clusters.size());
        String[] iris = new String[clusters.size()];
        for (int c = 0; c < iris.length; c++) {
            String term = clusters.get(c).term();
            if (term != null) iris[c] = term;
            else if (!won.get(c).isEmpty()) iris[c] = oldest(won.get(c)).iri();
        }
        mint(clusters, names, keys, reserved, iris);
        return new Assignment(List.of(iris), updated(iris, won, keys, clusters));
    }

    /** Keys of each cluster; a key that two clusters have is made longer until it tells them apart. */
    private static List<SortedSet<String>> distinctKeys(List<Cluster> clusters) {
        Map<String, Integer> uses = new HashMap<>();
        List<SortedSet<String>> all = new ArrayList<>();
        for (Cluster cluster : clusters) {
            SortedSet<String> keys = cluster.keys();
            for (String key : keys) uses.merge(key, 1, Integer::sum);
            all.add(keys);
        }
        for (int c = 0; c < all.size(); c++) {
            if (all.get(c).stream().allMatch(k -> uses.getOrDefault(k, 0) == 1)) continue;
            SortedSet<String> keys = new TreeSet<>(all.get(c));
            keys.addAll(clusters.get(c).detailedKeys());
            all.set(c, keys);
        }
        return all;
    }

    /** The cluster that has each entry of the registry, null if none. */
    private List<@Nullable Integer> claim(List<Cluster> clusters, List<SortedSet<String>> keys, Set<String> reserved) {
        Map<Integer, Map<Integer, Integer>> claims = new TreeMap<>();
        for (int c = 0; c < keys.size(); c++) count(claims, keys.get(c), c);
        List<@Nullable Integer> winners = new ArrayList<>();
        Set<Integer> served = new TreeSet<>();
        for (int e = 0; e < before.entries().size(); e++) {
            // an IRI of the vocabulary is its term's for ever, whoever bears the same name
            boolean free = !reserved.contains(before.entries().get(e).iri());
            Integer winner = free ? best(claims.getOrDefault(e, Map.of()), keys) : null;
            winners.add(winner);
            if (winner != null) served.add(winner);
        }
        claimLoosely(clusters, keys, winners, served, reserved);
        return winners;
    }

    private void count(Map<Integer, Map<Integer, Integer>> claims, Set<String> keys, int cluster) {
        for (String key : keys) {
            Integer entry = owners.get(key);
            if (entry != null) {
                claims.computeIfAbsent(entry, e -> new TreeMap<>()).merge(cluster, 1, Integer::sum);
            }
        }
    }

    /** What has no IRI yet may have one that was given when the country was not known, or that is known no more. */
    private void claimLoosely(
            List<Cluster> clusters,
            List<SortedSet<String>> keys,
            List<@Nullable Integer> winners,
            Set<Integer> served,
            Set<String> reserved) {
        Map<Integer, Map<Integer, Integer>> claims = new TreeMap<>();
        for (int c = 0; c < keys.size(); c++) {
            if (served.contains(c) || clusters.get(c).term() != null) continue;
            for (String key : keys.get(c)) {
                Integer entry = looseOwners.get(withoutCountry(key));
                if (entry == null || winners.get(entry) != null) continue;
                if (reserved.contains(before.entries().get(entry).iri())) continue;
                if (!countriesAgree(key, before.entries().get(entry).keys())) continue;
                claims.computeIfAbsent(entry, e -> new TreeMap<>()).merge(c, 1, Integer::sum);
            }
        }
        claims.forEach((entry, by) -> winners.set(entry, best(by, keys)));
    }

    private static @Nullable Integer best(Map<Integer, Integer> claims, List<SortedSet<String>> keys) {
        return claims.entrySet().stream()
                .min(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(claim -> keys.get(claim.getKey()).first())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static List<SortedSet<Integer>> won(List<@Nullable Integer> winners, int clusters) {
        List<SortedSet<Integer>> won = new ArrayList<>();
        for (int c = 0; c < clusters; c++) won.add(new TreeSet<>());
        for (int e = 0; e < winners.size(); e++) {
            Integer winner = winners.get(e);
            if (winner != null) won.get(winner).add(e);
        }
        return won;
    }

    /** Of several entries the one that still stands for itself, then the oldest, then the smallest IRI. */
    private RegistryEntry oldest(SortedSet<Integer> entries) {
        return entries.stream()
                .map(e -> before.entries().get(e))
                .min(Comparator.comparing((RegistryEntry e) -> e.into() != null)
                        .thenComparing(RegistryEntry::since)
                        .thenComparing(RegistryEntry::iri))
                .orElseThrow();
    }

    private void mint(
            List<Cluster> clusters,
            List<String> names,
            List<SortedSet<String>> keys,
            Set<String> reserved,
            @Nullable String[] iris) {
        Set<String> taken = new TreeSet<>(reserved);
        for (RegistryEntry entry : before.entries()) taken.add(entry.iri());
        Map<String, List<Integer>> wanted = new TreeMap<>();
        for (int c = 0; c < iris.length; c++) {
            if (iris[c] != null) continue;
            String kind =
                    clusters.get(c).members().get(0).sighting().kind.name().toLowerCase(Locale.ROOT);
            wanted.computeIfAbsent(baseIri + kind + "/" + slug(names.get(c)), i -> new ArrayList<>())
                    .add(c);
        }
        wanted.forEach((iri, wanting) -> {
            boolean plain = wanting.size() == 1 && !taken.contains(iri) && !iri.endsWith("/");
            for (int c : wanting) iris[c] = plain ? iri : hashed(iri, keys.get(c), taken);
        });
    }

    private static String hashed(String iri, SortedSet<String> keys, Set<String> taken) {
        String hash = sha256(String.join("\n", keys));
        int length = HASH_LENGTH;
        String joint = iri.endsWith("/") ? "" : "-";
        while (!taken.add(iri + joint + hash.substring(0, length))) length++;
        return iri + joint + hash.substring(0, length);
    }

    /** Words of the name in Latin letters with hyphens, cut at a word's end; empty if nothing is left. */
    private static String slug(String name) {
        String slug = NameFolding.fold(name).replaceAll("[^a-z0-9]+", "-");
        if (slug.length() > SLUG_LENGTH) {
            int cut = slug.lastIndexOf('-', SLUG_LENGTH);
            slug = slug.substring(0, cut > 0 ? cut : SLUG_LENGTH);
        }
        return slug.replaceAll("^-|-$", "");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** Old entries with what changed, and new ones. A key stays where it is as long as its entry means the same. */
    private Registry updated(
            String[] iris, List<SortedSet<Integer>> won, List<SortedSet<String>> keys, List<Cluster> clusters) {
        Map<String, SortedSet<String>> keysOf = new TreeMap<>();
        Map<String, @Nullable String> into = new HashMap<>();
        for (RegistryEntry entry : before.entries()) {
            keysOf.put(entry.iri(), new TreeSet<>(entry.keys()));
            into.put(entry.iri(), entry.into());
        }
        Map<String, Integer> uses = new HashMap<>();
        for (SortedSet<String> set : keys) set.forEach(k -> uses.merge(k, 1, Integer::sum));
        for (int c = 0; c < iris.length; c++) {
            if (!clusters.get(c).seen()) continue;
            String iri = iris[c];
            for (int e : won.get(c)) {
                String old = before.entries().get(e).iri();
                into.put(old, old.equals(iri) ? null : iri);
            }
            SortedSet<String> own = keysOf.computeIfAbsent(iri, i -> new TreeSet<>());
            for (String key : keys.get(c)) {
                if (uses.getOrDefault(key, 0) > 1) continue;
                Integer owner = owners.get(key);
                if (owner != null && won.get(c).contains(owner)) continue;
                if (owner != null) remove(keysOf, before.entries().get(owner).iri(), key);
                own.add(key);
            }
        }
        return registry(keysOf, into);
    }

    private static void remove(Map<String, SortedSet<String>> keysOf, String iri, String key) {
        SortedSet<String> keys = keysOf.get(iri);
        if (keys != null) keys.remove(key);
    }

    private Registry registry(Map<String, SortedSet<String>> keysOf, Map<String, @Nullable String> into) {
        Map<String, Integer> since = new HashMap<>();
        for (RegistryEntry entry : before.entries()) since.put(entry.iri(), entry.since());
        int now = before.generation() + 1;
        List<RegistryEntry> entries = new ArrayList<>();
        keysOf.forEach((iri, keys) -> entries.add(new RegistryEntry(
                iri, Objects.requireNonNullElse(since.get(iri), now), into.get(iri), List.copyOf(keys))));
        return new Registry(entries);
    }

    private static String withoutCountry(String key) {
        String[] parts = key.split("\\|", 4);
        return parts.length < 3 ? key : parts[0] + "|" + parts[1] + (parts.length > 3 ? "|" + parts[3] : "");
    }

    private static String country(String key) {
        String[] parts = key.split("\\|", 4);
        return parts.length < 3 ? "" : parts[2];
    }

    private static boolean countriesAgree(String key, List<String> others) {
        String country = country(key);
        return country.isEmpty()
                || others.stream()
                        .allMatch(other ->
                                country(other).isEmpty() || country(other).equals(country));
    }
}
