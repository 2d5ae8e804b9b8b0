package io.tsunagi.recovery.domain;

import io.tsunagi.recovery.domain.WorkInstruction.Next;
import io.tsunagi.recovery.domain.WorkInstruction.Step;
import io.tsunagi.recovery.domain.WorkInstruction.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads one of our BPMN models for people: the words in the order of work, and the drawing with labels in their language. */
public final class ProcessModel {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String FOR_THE_ENGINE = "text/x-engine";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> STEPS = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "eventBasedGateway",
            "parallelGateway",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent");

    private final Document document;

    private ProcessModel(Document document) {
        this.document = document;
    }

    /** Reads a BPMN text; it comes from our own jar, so a text that cannot be read is a broken build. */
    public static ProcessModel read(String bpmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new ProcessModel(factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("cannot read the process model", e);
        }
    }

    /** The BPMN text with every label replaced; the function takes the element's id and its label. */
    public String withLabels(BinaryOperator<String> label) {
        Document copy = (Document) document.cloneNode(true);
        NodeList all = copy.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute("id") && !element.getAttribute("name").isEmpty()) {
                element.setAttribute("name", label.apply(element.getAttribute("id"), element.getAttribute("name")));
            }
        }
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            StringWriter text = new StringWriter();
            factory.newTransformer().transform(new DOMSource(copy), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("cannot write the process model", e);
        }
    }

    /** The process in words. */
    public WorkInstruction instruction() {
        Element process =
                (Element) document.getElementsByTagNameNS(BPMN, "process").item(0);
        List<Step> steps = new ArrayList<>();
        collect(process, steps);
        return new WorkInstruction(
                process.getAttribute("id"), process.getAttribute("name"), documentation(process), List.copyOf(steps));
    }

    private void collect(Element scope, List<Step> into) {
        Map<String, Element> nodes = children(scope).stream()
                .filter(child -> STEPS.contains(child.getLocalName()))
                .collect(Collectors.toMap(
                        child -> child.getAttribute("id"), child -> child, (a, b) -> a, LinkedHashMap::new));
        List<Element> flows = children(scope).stream()
                .filter(child -> child.getLocalName().equals("sequenceFlow"))
                .toList();
        for (String id : order(nodes, flows)) {
            Element node = nodes.get(id);
            if (node != null) {
                into.add(step(node, flows));
                if (node.getLocalName().equals("subProcess")) {
                    collect(node, into);
                }
            }
        }
    }

    /** From the starts along the flows, breadth first; boundary events follow what they are attached to; the rest last. */
    private static Set<String> order(Map<String, Element> nodes, List<Element> flows) {
        Set<String> ordered = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        nodes.values().stream()
                .filter(node -> node.getLocalName().equals("startEvent"))
                .forEach(node -> waiting.add(node.getAttribute("id")));
        while (!waiting.isEmpty()) {
            String id = waiting.remove();
            if (ordered.add(id)) {
                nodes.values().stream()
                        .filter(node -> node.getAttribute("attachedToRef").equals(id))
                        .forEach(node -> waiting.add(node.getAttribute("id")));
                flows.stream()
                        .filter(flow -> flow.getAttribute("sourceRef").equals(id))
                        .forEach(flow -> waiting.add(flow.getAttribute("targetRef")));
            }
        }
        ordered.addAll(nodes.keySet());
        return ordered;
    }

    private static Step step(Element node, List<Element> flows) {
        String group = node.getAttributeNS(CAMUNDA, "candidateGroups");
        return new Step(
                node.getAttribute("id"),
                node.getLocalName(),
                node.getAttribute("name"),
                group.isEmpty() ? null : group,
                documentation(node),
                flows.stream()
                        .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                        .map(flow -> new Next(
                                flow.getAttribute("id"), flow.getAttribute("name"), flow.getAttribute("targetRef")))
                        .toList());
    }

    /**
     * Documentation for people holds English and Japanese in lines of their own; a line with kana or kanji is Japanese.
     * What is written for the engine's readers, its variables and business key, has a text format of its own and stays away.
     */
    private static Text documentation(Element element) {
        StringBuilder en = new StringBuilder();
        StringBuilder ja = new StringBuilder();
        children(element).stream()
                .filter(child -> child.getLocalName().equals("documentation"))
                .filter(child -> !child.getAttribute("textFormat").equals(FOR_THE_ENGINE))
                .flatMap(child -> child.getTextContent().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    StringBuilder text = isJapanese(line) ? ja : en;
                    text.append(text.isEmpty() ? "" : text == ja ? "" : " ").append(line);
                });
        return new Text(en.toString(), ja.toString());
    }

    /** More kana and kanji than a quoted term or two inside an English sentence has. */
    private static boolean isJapanese(String line) {
        long wide = line.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA)
                .count();
        return wide * 3 > line.length();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && BPMN.equals(element.getNamespaceURI())) {
                children.add(element);
            }
        }
        return children;
    }
}
