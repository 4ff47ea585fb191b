import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { SampleSection, Samples } from './sample-section.tsx';

const REASONS = [
  { value: 'writing', label: 'Their writing' },
  { value: 'learn', label: 'I want to learn this' },
  { value: 'help', label: 'I can help them' },
];

/** Everything to press, type and choose. */
export function ControlSamples() {
  return (
    <SampleSection id="controls" title="Controls">
      <Samples
        title="Buttons"
        when="One primary for the one next step; secondary beside it; quiet for what is rarely meant."
      >
        <Button variant="primary">Give feedback</Button>
        <Button>Later</Button>
        <Button variant="quiet">Not for me</Button>
        <Button variant="primary" size="small">
          Follow back
        </Button>
        <Button size="small">Later</Button>
        <Button variant="quiet" size="small">
          Pass
        </Button>
        <Button disabled>On its way …</Button>
      </Samples>
      <div className="grid max-w-3xl gap-6 sm:grid-cols-2">
        <Field label="Name" hint="As others see it.">
          {(control) => <TextInput {...control} defaultValue="Ana Costa" />}
        </Field>
        <Field label="Handle" error="Somebody has this handle already.">
          {(control) => <TextInput {...control} defaultValue="ana" />}
        </Field>
        <Field label="About you" optional>
          {(control) => <TextArea {...control} length="short" placeholder="What do you read and write?" />}
        </Field>
        <Field label="Order">
          {(control) => (
            <Select
              {...control}
              options={[
                { value: 'latest', label: 'Latest first' },
                { value: 'gave', label: 'What I gave' },
              ]}
            />
          )}
        </Field>
        <ChoiceChips legend="Why do you follow?" name="reason" choices={REASONS} chosen="learn" />
        <Checkbox label="Tell me once a day" hint="Only when there is something." defaultChecked />
      </div>
    </SampleSection>
  );
}
