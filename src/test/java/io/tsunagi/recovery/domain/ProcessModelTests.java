package io.tsunagi.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.recovery.domain.WorkInstruction.Next;
import io.tsunagi.recovery.domain.WorkInstruction.Step;
import org.junit.jupiter.api.Test;

/** A model is read for people in the order of work, whatever the order of its elements in the file. */
class ProcessModelTests {

    private static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
              <bpmn:process id="SampleProcess" name="Sample" isExecutable="true">
                <bpmn:documentation>Carries a sample.
            見本を運ぶ。</bpmn:documentation>
                <bpmn:documentation textFormat="text/x-engine">Variables: dueAt (instant).</bpmn:documentation>
                <bpmn:endEvent id="EndEvent_Done" name="Sample carried"/>
                <bpmn:boundaryEvent id="Timer_Late" name="After 1 hour" attachedToRef="UserTask_Carry"/>
                <bpmn:userTask id="UserTask_Carry" name="Carry the sample" camunda:candidateGroups="coordinator">
                  <bpmn:documentation>Carry it with the pick sheet by 17:00 (原本 stays here).
            ピッキングリストを持って17時までに運ぶ。</bpmn:documentation>
                </bpmn:userTask>
                <bpmn:startEvent id="StartEvent_Asked" name="Sample asked for"/>
                <bpmn:sequenceFlow id="Flow_CarryToDone" name="carried" sourceRef="UserTask_Carry" targetRef="EndEvent_Done"/>
                <bpmn:sequenceFlow id="Flow_AskedToCarry" sourceRef="StartEvent_Asked" targetRef="UserTask_Carry"/>
              </bpmn:process>
            </bpmn:definitions>
            """.strip();

    @Test
    void ordersStepsAlongTheFlowsWithBoundaryEventsAfterTheirTask() {
        assertThat(ProcessModel.read(BPMN).instruction().steps())
                .extracting(Step::id)
                .containsExactly("StartEvent_Asked", "UserTask_Carry", "Timer_Late", "EndEvent_Done");
    }

    @Test
    void takesTheRoleTheTextOfBothLanguagesAndTheAnswers() {
        WorkInstruction instruction = ProcessModel.read(BPMN).instruction();
        Step carry = instruction.steps().get(1);

        assertThat(instruction.about().in("ja")).isEqualTo("見本を運ぶ。");
        assertThat(carry.role()).isEqualTo("coordinator");
        assertThat(carry.text().in("en")).isEqualTo("Carry it with the pick sheet by 17:00 (原本 stays here).");
        assertThat(carry.text().in("ja")).isEqualTo("ピッキングリストを持って17時までに運ぶ。");
        assertThat(carry.next()).containsExactly(new Next("Flow_CarryToDone", "carried", "EndEvent_Done"));
    }

    @Test
    void leavesOutWhatIsWrittenForTheEngine() {
        WorkInstruction instruction = ProcessModel.read(BPMN).instruction();

        assertThat(instruction.about().in("en")).isEqualTo("Carries a sample.");
    }

    @Test
    void replacesLabelsAndNothingElse() {
        String drawn =
                ProcessModel.read(BPMN).withLabels((id, label) -> id.equals("UserTask_Carry") ? "見本の<搬送>" : label);

        assertThat(drawn).contains("name=\"見本の&lt;搬送&gt;\"").contains("name=\"Sample carried\"");
        assertThat(ProcessModel.read(drawn).instruction().steps()).hasSize(4);
    }
}
