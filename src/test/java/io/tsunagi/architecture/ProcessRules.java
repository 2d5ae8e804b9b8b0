package io.tsunagi.architecture;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/** The rules of the house on process models; each returns what breaks it, empty when it is kept. */
enum ProcessRules {
    FILE_IS_NAMED_AFTER_THE_PROCESS {
        @Override
        void check(File file, BpmnModelInstance model, List<String> broken) {
            for (Process process : model.getModelElementsByType(Process.class)) {
                demand(file.getName().equals(process.getId() + ".bpmn"), process.getId(), broken);
                demand(process.getId().endsWith("Process"), process.getId(), broken);
            }
        }
    },
    IDS_ARE_MEANINGFUL {
        @Override
        void check(File file, BpmnModelInstance model, List<String> broken) {
            for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
                demand(MEANINGFUL.matcher(element.getId()).matches(), element.getId(), broken);
                demand(!GENERATED.matcher(element.getId()).matches(), element.getId(), broken);
            }
        }
    },
    EVERYTHING_A_READER_SEES_HAS_A_LABEL {
        @Override
        void check(File file, BpmnModelInstance model, List<String> broken) {
            for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
                boolean join = node instanceof org.camunda.bpm.model.bpmn.instance.Gateway
                        && node.getOutgoing().size() < 2;
                boolean parallel = node instanceof org.camunda.bpm.model.bpmn.instance.ParallelGateway;
                boolean byEvent = node instanceof org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
                demand(join || parallel || byEvent || labelled(node), node.getId(), broken);
            }
            for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
                if (gateway.getOutgoing().size() > 1) {
                    gateway.getOutgoing().forEach(flow -> demand(labelled(flow), flow.getId(), broken));
                }
            }
        }
    },
    PROCESS_AND_USER_TASKS_ARE_DOCUMENTED_IN_BOTH_LANGUAGES {
        @Override
        void check(File file, BpmnModelInstance model, List<String> broken) {
            model.getModelElementsByType(Process.class)
                    .forEach(process -> demand(bilingual(process.getDocumentations()), process.getId(), broken));
            model.getModelElementsByType(UserTask.class)
                    .forEach(task -> demand(bilingual(task.getDocumentations()), task.getId(), broken));
        }
    },
    WORK_THAT_MACHINES_DO_IS_ASYNCHRONOUS_AND_RETRIED {
        @Override
        void check(File file, BpmnModelInstance model, List<String> broken) {
            for (Activity activity : model.getModelElementsByType(Activity.class)) {
                if (activity instanceof ServiceTask || activity instanceof SendTask) {
                    demand(activity.isCamundaAsyncBefore(), activity.getId(), broken);
                    demand(retried(activity), activity.getId() + " has no retry cycle", broken);
                }
            }
            for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
                boolean top = start.getParentElement() instanceof Process;
                demand(!top || start.isCamundaAsyncBefore(), start.getId(), broken);
            }
        }
    },
    USER_TASKS_HAVE_A_LANE_A_PAGE_AND_A_SAVE_POINT {
        @Override
        void check(File file, BpmnModelInstance model, List<String> broken) {
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                String page = task.getCamundaFormKey();
                demand(
                        LANES.contains(String.valueOf(task.getCamundaCandidateGroups())),
                        task.getId() + " lane",
                        broken);
                demand(page != null && page.startsWith("/"), task.getId() + " page", broken);
                demand(task.isCamundaAsyncAfter(), task.getId() + " asyncAfter", broken);
            }
        }
    },
    HISTORY_HAS_AN_END {
        @Override
        void check(File file, BpmnModelInstance model, List<String> broken) {
            model.getModelElementsByType(Process.class)
                    .forEach(process ->
                            demand(process.getCamundaHistoryTimeToLiveString() != null, process.getId(), broken));
        }
    },
    EVERY_NODE_IS_DRAWN {
        @Override
        void check(File file, BpmnModelInstance model, List<String> broken) {
            model.getModelElementsByType(FlowNode.class)
                    .forEach(node -> demand(node.getDiagramElement() != null, node.getId(), broken));
            model.getModelElementsByType(SequenceFlow.class)
                    .forEach(flow -> demand(flow.getDiagramElement() != null, flow.getId(), broken));
        }
    },
    NO_SCRIPTS_AND_NO_MORE_THAN_FIFTEEN_NODES_A_LEVEL {
        @Override
        void check(File file, BpmnModelInstance model, List<String> broken) {
            demand(model.getModelElementsByType(ScriptTask.class).isEmpty(), "script task", broken);
            model.getModelElementsByType(Process.class)
                    .forEach(
                            process -> demand(nodes(process.getFlowElements()) <= MOST_NODES, process.getId(), broken));
            model.getModelElementsByType(SubProcess.class)
                    .forEach(part -> demand(nodes(part.getFlowElements()) <= MOST_NODES, part.getId(), broken));
        }
    },
    NOTHING_DANGLES {
        @Override
        void check(File file, BpmnModelInstance model, List<String> broken) {
            for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
                boolean begins = node instanceof StartEvent
                        || node instanceof BoundaryEvent
                        || node instanceof SubProcess part && part.triggeredByEvent();
                boolean ends = node instanceof EndEvent || node instanceof SubProcess part && part.triggeredByEvent();
                demand(begins || !node.getIncoming().isEmpty(), node.getId() + " is never reached", broken);
                demand(ends || !node.getOutgoing().isEmpty(), node.getId() + " leads nowhere", broken);
            }
        }
    };

    private static final int MOST_NODES = 15;
    private static final Pattern MEANINGFUL = Pattern.compile(
            "(StartEvent|EndEvent|Event|UserTask|ServiceTask|SendTask|"
                    + "ReceiveTask|Rule|CallActivity|SubProcess|Gateway|Timer|Message|Error|Escalation|Flow)_[A-Z][A-Za-z0-9]+");
    private static final Pattern GENERATED = Pattern.compile("[A-Za-z]+_[0-9][a-z0-9]{6}");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final List<String> LANES =
            List.of("broker", "examiner", "coordinator", "manager", "auditor", "administrator");

    abstract void check(File file, BpmnModelInstance model, List<String> broken);

    List<String> broken(File file) {
        List<String> broken = new ArrayList<>();
        check(file, Bpmn.readModelFromFile(file), broken);
        return broken;
    }

    private static void demand(boolean kept, String where, List<String> broken) {
        if (!kept) {
            broken.add(where);
        }
    }

    private static boolean labelled(FlowElement element) {
        return element.getName() != null && !element.getName().isBlank();
    }

    private static boolean bilingual(Collection<org.camunda.bpm.model.bpmn.instance.Documentation> documentation) {
        String text = documentation.stream()
                .map(part -> part.getTextContent())
                .reduce("", String::concat)
                .toLowerCase(Locale.ROOT);
        return text.matches("(?s).*[a-z]{3}.*") && JAPANESE.matcher(text).find();
    }

    private static boolean retried(Activity activity) {
        return activity.getExtensionElements() != null
                && !activity.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .isEmpty();
    }

    /** Event sub-processes stand beside the way and are levels of their own. */
    private static long nodes(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(FlowNode.class::isInstance)
                .filter(node -> !(node instanceof SubProcess part && part.triggeredByEvent()))
                .count();
    }
}
