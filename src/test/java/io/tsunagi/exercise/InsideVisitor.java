package io.tsunagi.exercise;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who went into an exercise by a ticket and follows every link there. */
final class InsideVisitor {

    private static final int OF_EACH_KIND = 3;
    private static final int MOST = 400;

    private final URI house;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private InsideVisitor(int port) {
        house = URI.create("http://localhost:" + port);
    }

    static InsideVisitor enter(int port, String ticket) throws IOException, InterruptedException {
        InsideVisitor visitor = new InsideVisitor(port);
        HttpResponse<byte[]> first = visitor.get(visitor.house.resolve("/exercise/enter?ticket=" + ticket));
        if (first.statusCode() != 200) {
            throw new IllegalStateException("not let in: " + first.statusCode());
        }
        return visitor;
    }

    /** Everything that links lead to from these pages on, a few of each kind of address. */
    List<Found> everythingFrom(String... starts) throws IOException, InterruptedException {
        Deque<URI> next = new ArrayDeque<>();
        Set<URI> known = new HashSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        for (String start : starts) {
            next.add(house.resolve(start));
        }
        List<Found> found = new ArrayList<>();
        while (!next.isEmpty() && found.size() < MOST) {
            URI here = next.poll();
            if (!known.add(here) || kinds.merge(kind(here), 1, Integer::sum) > OF_EACH_KIND) {
                continue;
            }
            HttpResponse<byte[]> answer = get(here);
            Found one = new Found(here, answer);
            found.add(one);
            if (one.isPage()) {
                next.addAll(links(here, one.page()));
            }
        }
        return found;
    }

    /** Fills in the form of that page which goes to {@code action}, as it stands apart from what is typed, and sends it. */
    void send(String page, String action, Map<String, String> typed) throws IOException, InterruptedException {
        Document asked = new Found(house.resolve(page), get(house.resolve(page))).page();
        FormElement form = (FormElement)
                asked.select("form[method=post][action=" + action + "]").first();
        Map<String, String> values = new LinkedHashMap<>();
        form.formData().forEach(field -> values.put(field.key(), field.value()));
        form.select("select[name]").forEach(choice -> values.put(choice.attr("name"), lastOf(choice)));
        values.putAll(typed);
        String body = values.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(house.resolve(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        List<String> refusals =
                Jsoup.parse(answer.body()).select(".invalid-feedback").eachText();
        if (answer.statusCode() != 200 || !refusals.isEmpty()) {
            throw new IllegalStateException(action + " answered " + answer.statusCode() + " " + refusals);
        }
    }

    private static String lastOf(Element choice) {
        return choice.select("option").last().attr("value");
    }

    private List<URI> links(URI here, Document page) {
        List<URI> links = new ArrayList<>();
        for (Element link : page.select("a[href]")) {
            try {
                URI target = here.resolve(link.attr("href").replaceAll("#.*", ""));
                if (house.getAuthority().equals(target.getAuthority())) {
                    links.add(target);
                }
            } catch (IllegalArgumentException notForUs) {
                continue;
            }
        }
        return links;
    }

    /** The address without its numbers and values. */
    private static String kind(URI address) {
        String query =
                address.getRawQuery() == null ? "" : address.getRawQuery().replaceAll("=[^&]*", "=");
        return address.getRawPath().replaceAll("[^/.]*[0-9][^/.]*", "x") + "?" + query;
    }

    private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** One answer. */
    record Found(URI address, HttpResponse<byte[]> answer) {

        String type() {
            return answer.headers().firstValue("Content-Type").orElse("");
        }

        boolean isPage() {
            return type().startsWith("text/html");
        }

        boolean isPdf() {
            return type().startsWith("application/pdf");
        }

        Document page() {
            return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), address.toString());
        }
    }
}
