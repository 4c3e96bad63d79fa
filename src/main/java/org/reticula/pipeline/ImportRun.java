package org.reticula.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reticula.curation.Curation;
import org.reticula.graph.GraphSummary;
import org.reticula.graph.Release;
import org.reticula.graph.ReleaseStore;
import org.reticula.graph.ThingChanges;
import org.reticula.model.Issue;
import org.reticula.model.Origin;
import org.reticula.operations.OperationsList;
import org.reticula.operations.OperationsMapping;
import org.reticula.resolve.Resolution;
import org.springframework.batch.core.scope.context.ChunkContext;

/**
 * One import on its way: what the steps share. Nothing in it survives the process, and nothing needs to: every step can
 * begin again from what the step before left on the disk.
 */
final class ImportRun {
    final String name;
    final ImportRequest request;
    final Workspace workspace;
    final Knowledge knowledge;
    final ImportListener listener;
    final Clock clock;
    final Instant startedAt;
    final ReleaseStore releases;
    final PageResults results;
    final PageStore store;
    final WebStore web;
    final EntryStates entries;
    /** Fingerprint of what reads pages. */
    final String program;

    final Optional<Release> before;

    final HostTimes hosts = new HostTimes();
    final Map<String, Double> seconds = new LinkedHashMap<>();
    /** Things that the pages mention, by kind. */
    final Map<String, Long> entities = new TreeMap<>();

    final Map<String, Long> remarks = new TreeMap<>();
    final List<Issue> quarantined = new java.util.ArrayList<>();
    /** Mappings of lists of operations. */
    List<OperationsMapping> mappings = List.of();

    /** By name. */
    final Map<String, Origin> origins = new TreeMap<>();

    List<OperationsList> lists = List.of();
    /** Which IRIs the projects of these lists have. */
    OperationProjects projects = OperationProjects.NONE;

    /** What was found and cannot be a page. */
    List<Issue> left = List.of();
    /** What the operator may want to know of sources and addresses, although no page was left out for it. */
    List<Issue> notices = List.of();
    /** Of the entries that this import reads, to be kept when it has. */
    List<EntryState> states = List.of();
    /** Pages that could not be read now and are kept as they were. */
    List<Issue> kept = List.of();

    /** Pages of the release before that are elsewhere now: source then to source now. */
    Map<String, String> moves = Map.of();

    Curation curation = Curation.NONE;
    /** Decisions that are not followed, with the reason. */
    final List<Issue> undecided = new java.util.ArrayList<>();

    long sources;
    RunReport.@Nullable Pages pages;
    Map<String, RunReport.SourcePages> sourcePages = Map.of();
    /** How much the pages of each language yielded. */
    final Map<String, RunReport.Quality> quality = new TreeMap<>();
    /** What was found missing; published all the same only if the operator meant it. */
    List<RunReport.Loss> losses = List.of();

    ThingChanges things = ThingChanges.NONE;

    RunReport.@Nullable DiskUse disk;
    List<Issue> rejected = List.of();
    String fingerprint = "";

    @Nullable
    Resolution resolution;

    @Nullable
    GraphSummary graph;

    @Nullable
    Release published;

    RunReport.Outcome outcome = RunReport.Outcome.STOPPED;

    @Nullable
    String why;

    private volatile boolean stopping;
    private @Nullable WebSession session;

    ImportRun(
            String name,
            ImportRequest request,
            Workspace workspace,
            Knowledge knowledge,
            ImportListener listener,
            Clock clock) {
        this.name = name;
        this.request = request;
        this.workspace = workspace;
        this.knowledge = knowledge;
        this.listener = listener;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.releases = new ReleaseStore(workspace.root(), clock);
        this.before = releases.findIntact(issue -> listener.notice(issue.source() + ": " + issue.message()));
        this.web = new WebStore(workspace.web());
        this.store = new PageStore(workspace.pages());
        this.entries = new EntryStates(workspace.entries());
        this.program = Program.readingFingerprint();
        PageKeys keys = new PageKeys(knowledge.fingerprint(), program);
        this.results = new PageResults(store, keys, new PageChain(knowledge), web);
    }

    /** The name that a killed import and the one that carries on have in common. */
    static String generation(ChunkContext context) {
        return String.valueOf(context.getStepContext().getJobParameters().get("generation"));
    }

    /** The web, opened when it is first needed. */
    WebSession web(String generation) {
        if (session == null) session = WebSession.open(this, generation);
        return session;
    }

    void closeWeb() {
        if (session != null) session.close();
        session = null;
    }

    /** Ends the import at the next chance. */
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Whether resolve and publish have anything to do. */
    boolean isDecided() {
        return outcome != RunReport.Outcome.STOPPED;
    }

    void decide(RunReport.Outcome decision, @Nullable String reason) {
        outcome = decision;
        why = reason;
    }
}
