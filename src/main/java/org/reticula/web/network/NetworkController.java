package org.reticula.web.network;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reticula.web.page.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages about networks. Nothing is kept: what a person pasted and chose is in the address that they are sent to. */
@Controller
@RequestMapping("/networks")
final class NetworkController {
    private final Networks networks;

    NetworkController(Networks networks) {
        this.networks = networks;
    }

    /** Choose a network, or paste a list; with {@code m} the list of that link, to be changed. */
    @GetMapping
    String start(@RequestParam(required = false) @Nullable String m, Reader reader, Model model) {
        model.addAttribute("networks", networks.list(reader));
        MemberList list =
                m == null || m.isEmpty() ? null : NetworkWish.read(null, m).list();
        model.addAttribute("listTitle", list == null ? "" : list.title());
        model.addAttribute("list", list == null ? "" : text(list));
        return "networks";
    }

    private static String text(MemberList list) {
        return list.rows().stream()
                .map(row -> row.country().isEmpty() ? row.name() : row.name() + " (" + row.country() + ")")
                .collect(Collectors.joining("\n"));
    }

    @PostMapping("/list")
    String read(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String title,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        MemberList read = networks.read(title, list);
        NetworkWish wish = NetworkWish.of(read);
        boolean tooLong = wish.packed().length() > MemberList.LONGEST_LINK;
        if (!read.rows().isEmpty() && !tooLong) return "redirect:" + wish.address("view");
        model.addAttribute("networks", networks.list(reader));
        model.addAttribute("listTitle", title);
        model.addAttribute("list", list);
        model.addAttribute("problem", tooLong ? "networks.toolong" : "networks.empty");
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return "networks";
    }

    /** What a person chose for rows: {@code c0}, {@code c1} … each an IRI, "-" for nobody, "" for nothing. */
    @PostMapping("/choices")
    String choose(@RequestParam MultiValueMap<String, String> parameters) {
        MemberList before = NetworkWish.read(null, parameters.getFirst("m")).list();
        if (before == null) throw new IllegalStateException("a wish with neither network nor list");
        List<ListRow> rows = new ArrayList<>();
        for (ListRow row : before.rows()) {
            String choice = parameters.getFirst("c" + rows.size());
            rows.add(choice == null || choice.length() > MemberList.LONGEST_NAME ? row : row.chosen(choice));
        }
        return "redirect:"
                + NetworkWish.of(new MemberList(before.title(), rows)).address("view");
    }

    @GetMapping("/view")
    String view(
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String m,
            @RequestParam(required = false) @Nullable String embed,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        NetworkWish wish = NetworkWish.read(network, m);
        model.addAttribute("view", NetworkView.of(networks.find(wish, reader), wish, reader));
        model.addAttribute("graph", wish.address("graph.json"));
        if (embed == null) return "network";
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors *");
        return "network-embed";
    }
}
