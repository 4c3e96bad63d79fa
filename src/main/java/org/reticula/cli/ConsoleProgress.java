package org.reticula.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.reticula.pipeline.ImportListener;

/** Shows how far an import is: a bar on a terminal, one plain line per step elsewhere. */
final class ConsoleProgress implements ImportListener {
    private static final int REDRAW_MILLIS = 200;

    private final PrintWriter out;
    private final boolean terminal;
    private @Nullable ProgressBar bar;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
        this.terminal = Boolean.getBoolean("reticula.terminal"); // the launcher knows, Java 17 does not
    }

    @Override
    public void stepStarted(String step, long pages) {
        if (!terminal) {
            out.println("step=" + step + (pages < 0 ? "" : String.format(Locale.ROOT, " pages=%d", pages)));
            return;
        }
        if (pages <= 0) return; // nothing to show the length of
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(pages)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .clearDisplayOnFinish()
                .setStyle(ProgressBarStyle.ASCII);
        bar = builder.build();
    }

    @Override
    public void pagesDone(int pages) {
        if (bar != null) bar.stepBy(pages);
    }

    @Override
    public void stepEnded(String step) {
        if (bar != null) bar.close();
        bar = null;
    }

    @Override
    public void notice(String line) {
        out.println("reticula: " + line);
    }
}
