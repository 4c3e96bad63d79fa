package org.reticula.pipeline;

import org.reticula.model.UsageException;

/**
 * What may become the current release, and how many stay.
 *
 * @param maxLoss share of a source's pages, a language's pages or a kind's things that may be missing (0–1)
 * @param accepting whether more may be missing, as the operator meant it
 * @param keep releases that are kept, at least 1
 */
public record PublishPolicy(double maxLoss, boolean accepting, int keep) {
    public static final PublishPolicy USUAL = new PublishPolicy(0.2, false, 5);

    public PublishPolicy {
        if (!(maxLoss >= 0 && maxLoss <= 1))
            throw new UsageException("--max-loss must be between 0 and 1, not " + maxLoss);
        if (keep < 1) throw new UsageException("--keep must be at least 1, not " + keep);
    }
}
