import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Disclosure,
  Fact,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
  VisuallyHidden,
} from "../../shared/ui/index.ts";
import { pathOfGroup } from "./group-paths.ts";
import { dayWords } from "./group-words.ts";
import type { NearPlan } from "./near-plan.ts";
import { Nearby } from "./near-plan.views.tsx";
import type { Plan } from "./open-plan.ts";
import {
  answerTo,
  type PlanTask,
  type ProposedTask,
  planStepNames,
  planSteps,
  type Question,
  questionSlugs,
  warningsOf,
} from "./plan.rules.ts";
import { answerWords, firstMeetingWords, questionWords, stepWords, taskWords, warningWords } from "./plan-words.ts";

export const pathOfPlan = (id: string): string => `/oma/aloitus/${id}`;
export const pathOfQuestion = (id: string, question: Question): string =>
  `${pathOfPlan(id)}/${questionSlugs[question]}`;

interface PlansProps {
  plans: readonly Plan[];
  form: string;
  nickname?: string;
  errors?: FieldErrors;
  left?: boolean;
}

/** `/oma/aloitus`: one's plans, and beginning one. */
export function PlansPage({ plans, form, nickname, errors = {}, left = false }: PlansProps) {
  return (
    <Page title={m.groups_plans_title()} lead={m.groups_plans_lead()} hasErrors={Object.keys(errors).length > 0}>
      {left && <Notice kind="good" answer title={m.groups_plan_left()} />}
      {plans.length > 0 && (
        <Section title={m.groups_plans_own()}>
          <ul>
            {plans.map(({ id, answers }) => (
              <li key={id}>
                <Link to={pathOfPlan(id)}>{answerTo(answers, "name") || m.groups_plans_unnamed()}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={m.groups_plans_begin()}>
        <Form action="/oma/aloitus" hidden={{ form }} errors={errors}>
          <Field
            name="nickname"
            kind="nickname"
            width="half"
            label={m.groups_plans_nickname()}
            hint={m.groups_plans_nickname_hint()}
            value={nickname}
            error={errors.nickname}
          />
          <Actions>
            <Button>{m.groups_plans_begin()}</Button>
          </Actions>
        </Form>
      </Section>
      <p>
        <Link to="/aloita">{m.groups_start_title()}</Link>
      </p>
    </Page>
  );
}

interface PlanPageProps {
  plan: Plan;
  publicUrl: string;
  form: string;
  saved: boolean;
  /** Ways on from here. */
  sections: readonly {
    readonly key: string;
    readonly path: string;
    readonly label: string;
    readonly text: string;
    readonly glance: string | undefined;
  }[];
  near: NearPlan;
  now: Temporal.Instant;
  /** In whose names one may start it, too. */
  led: readonly { readonly slug: string; readonly name: string }[];
  own?: { readonly words: string; readonly day: string; readonly errors: FieldErrors } | undefined;
}

/** `/oma/aloitus/<plan>`: the five steps, the tasks, and those who plan. It prints as it is. */
export function PlanPage({ plan, publicUrl, form, saved, sections, near, now, led, own }: PlanPageProps) {
  const { answers, id } = plan;
  return (
    <Page
      title={answerTo(answers, "name") || m.groups_plans_title()}
      lead={m.groups_plans_lead()}
      hasErrors={own !== undefined}
    >
      {saved && <Notice kind="good" answer title={m.groups_plan_saved()} />}
      {plan.spaceId && (
        <Notice kind="good" title={m.groups_plan_became()}>
          <Link to={pathOfGroup(plan.spaceId)}>{m.groups_plan_to_group()}</Link>
        </Notice>
      )}
      {plan.taken && !plan.spaceId && (
        <Notice kind="good" title={m.groups_plan_taken()}>
          <Link to={`${pathOfPlan(id)}/pyynto`}>{m.groups_plan_taken_link()}</Link>
        </Notice>
      )}
      <Warnings plan={plan} />
      <Contents plan={plan} />
      <ol class="plan-steps">
        {planStepNames.map((step) => (
          <li key={step}>
            <h2 id={step}>{stepWords[step]()}</h2>
            <dl class="facts">
              {planSteps[step].map((question) => (
                <Fact key={question} term={questionWords[question].ask()}>
                  {shownAnswer(plan, question) || <em>{m.groups_plan_open()}</em>}{" "}
                  <Link to={pathOfQuestion(id, question)}>
                    {shownAnswer(plan, question) ? m.groups_plan_change() : m.groups_plan_answer()}
                    <VisuallyHidden>: {questionWords[question].ask()}</VisuallyHidden>
                  </Link>
                </Fact>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      <p>
        <Link to={`${pathOfPlan(id)}/suunnitelma.txt`}>{m.groups_plan_export()}</Link>
      </p>
      <Nearby near={near} now={now} />
      {plan.spaceId ? (
        <p>{m.groups_plan_tasks_moved()}</p>
      ) : (
        <div id="tehtavat">
          <Tasks plan={plan} form={form} own={own} />
        </div>
      )}
      {sections.map(({ key, path, label, text, glance }) => (
        <Section key={key} title={label}>
          {glance && (
            <p>
              <strong>{glance}</strong>
            </p>
          )}
          <p>{text}</p>
          <p>
            <Link to={path}>{label}</Link>
          </p>
        </Section>
      ))}
      {mayBecome(plan) && (
        <div id="ryhmaksi">
          <Become plan={plan} led={led} />
        </div>
      )}
      <Planners plan={plan} publicUrl={publicUrl} />
    </Page>
  );
}

const mayBecome = ({ spaceId, taken }: Plan) => !spaceId && !taken;

/** A plan is long on a telephone: what stands where, and the way to what it is for. */
function Contents({ plan }: { plan: Plan }) {
  const parts = [
    ...planStepNames.map((step) => [step, stepWords[step]()] as const),
    ...(plan.spaceId ? [] : [["tehtavat", m.groups_plan_tasks()] as const]),
    ...(mayBecome(plan) ? [["ryhmaksi", m.groups_plan_contents_become()] as const] : []),
  ];
  return (
    <nav class="screen-only" aria-label={m.groups_plan_contents()}>
      <ul>
        {parts.map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function shownAnswer(plan: Plan, question: Question): string {
  return question === "start" ? firstMeetingWords(plan) : answerWords(plan, question);
}

export const Warnings = ({ plan }: { plan: Plan }) => (
  <>
    {warningsOf(plan.answers).map((warning) => (
      <Notice key={warning} kind="warning" title={warningWords[warning]()} />
    ))}
  </>
);

function Tasks({ plan, form, own }: Pick<PlanPageProps, "plan" | "form" | "own">) {
  const nameOfPlanner = (id: string | undefined) => plan.planners.find((one) => one.id === id)?.nickname;
  return (
    <Section title={m.groups_plan_tasks()}>
      <p>{m.groups_plan_tasks_text()}</p>
      <ul class="plan-tasks">
        {plan.tasks.map((task) => (
          <li key={task.key} class={task.done ? "plan-task plan-task-done" : "plan-task"}>
            <p>
              <strong>{dayWords(task.dueOn)}</strong> {taskWords(task)}
            </p>
            <p class="small soft">
              {nameOfPlanner(task.takenBy) ?? m.groups_plan_task_nobody()}
              {task.done && ` · ${m.groups_plan_task_done()}`}
            </p>
            <TaskPlace plan={plan} task={task} />
            <TaskButtons plan={plan} task={task} />
          </li>
        ))}
      </ul>
      <Disclosure summary={m.groups_plan_task_new()} open={own !== undefined}>
        <Form action={`${pathOfPlan(plan.id)}/oma-tehtava`} hidden={{ form }} errors={own?.errors ?? {}}>
          <Field
            name="words"
            label={m.groups_plan_task_words()}
            value={own?.words}
            error={own?.errors.words}
            autocomplete="off"
          />
          <Field
            name="day"
            kind="date"
            width="half"
            label={m.groups_plan_task_day()}
            value={own?.day}
            error={own?.errors.day}
          />
          <Actions>
            <Button tone="quiet">{m.groups_plan_task_add()}</Button>
          </Actions>
        </Form>
      </Disclosure>
    </Section>
  );
}

/** Where a proposed task is done, if here. */
function TaskPlace({ plan, task: { proposed, done } }: { plan: Plan; task: PlanTask }) {
  const place = proposed && !done ? placeOfTask(plan, proposed) : undefined;
  return (
    place && (
      <p>
        <Link to={place.to}>{place.label}</Link>
      </p>
    )
  );
}

function placeOfTask(plan: Plan, task: ProposedTask): { readonly to: string; readonly label: string } | undefined {
  const path = pathOfPlan(plan.id);
  switch (task) {
    case "find-pair":
      return { to: `${path}#suunnittelijat`, label: m.groups_plan_share() };
    case "ask-support":
      return { to: `${path}/tuki`, label: m.groups_plan_task_to_support() };
    case "find-room":
      return { to: pathOfQuestion(plan.id, "place"), label: m.groups_plan_task_to_place() };
    case "write-listing":
    case "make-flyers": {
      const label = task === "write-listing" ? m.groups_plan_task_to_listing() : m.groups_plan_task_to_flyers();
      // An organisation that has taken the group, or is asked for one of children, writes it.
      if (plan.taken || answerTo(plan.answers, "children") === "yes") return { to: `${path}/pyynto`, label };
      return { to: `/aloita?suunnitelma=${plan.id}`, label };
    }
    case "tell-professionals":
      return { to: "/ammattilaisille", label: m.groups_plan_task_to_professionals() };
    case "first-meeting":
      return { to: pathOfQuestion(plan.id, "start"), label: m.groups_plan_task_to_start() };
    case "ask-around":
    case "invite":
    case "share-tasks":
    case "hand-over":
      return undefined;
  }
}

function TaskButtons({ plan, task }: { plan: Plan; task: PlanTask }) {
  const mine = plan.planners.some(({ id, mine: own }) => own && id === task.takenBy);
  const words = taskWords(task);
  return (
    <Form action={`${pathOfPlan(plan.id)}/tehtava`} hidden={{ task: task.key }}>
      <Actions>
        {!task.done && !task.takenBy && (
          <Button tone="quiet" name="deed" value="take">
            {m.groups_plan_task_take()}
            <VisuallyHidden>: {words}</VisuallyHidden>
          </Button>
        )}
        {!task.done && mine && (
          <Button tone="quiet" name="deed" value="leave">
            {m.groups_plan_task_leave()}
            <VisuallyHidden>: {words}</VisuallyHidden>
          </Button>
        )}
        <Button tone="quiet" name="deed" value={task.done ? "undone" : "done"}>
          {task.done ? m.groups_plan_task_undo() : m.groups_plan_task_do()}
          <VisuallyHidden>: {words}</VisuallyHidden>
        </Button>
      </Actions>
    </Form>
  );
}

function Become({ plan, led }: Pick<PlanPageProps, "plan" | "led">) {
  const forChildren = answerTo(plan.answers, "children") === "yes";
  return (
    <Section title={m.groups_plan_become()}>
      {forChildren ? (
        <p>{m.groups_plan_become_children()}</p>
      ) : (
        <>
          <p>{m.groups_plan_become_text()}</p>
          <Actions>
            <ButtonLink to={`/aloita?suunnitelma=${plan.id}`}>{m.groups_plan_become()}</ButtonLink>
          </Actions>
        </>
      )}
      {led.length > 0 && (
        <ul>
          {led.map(({ slug, name }) => (
            <li key={slug}>
              <Link to={`/aloita/jarjesto/${slug}?suunnitelma=${plan.id}`}>
                {m.groups_start_title_of({ organisation: name })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Planners({ plan, publicUrl }: { plan: Plan; publicUrl: string }) {
  const path = pathOfPlan(plan.id);
  return (
    <Section title={m.groups_plan_planners()}>
      <ul>
        {plan.planners.map(({ id, nickname }) => (
          <li key={id}>
            <bdi>{nickname}</bdi>
          </li>
        ))}
      </ul>
      <h3 id="suunnittelijat">{m.groups_plan_share()}</h3>
      <p>{m.groups_plan_share_text()}</p>
      {plan.linkPath && (
        <p>
          {m.groups_plan_share_address()}: <code id="address">{`${publicUrl.replace(/\/$/, "")}${plan.linkPath}`}</code>
        </p>
      )}
      <Form action={`${path}/linkki`}>
        <Actions>
          <Button tone="quiet" name="link" value="open">
            {plan.linkPath ? m.groups_plan_share_new() : m.groups_plan_share_open()}
          </Button>
          {plan.linkPath && (
            <Button tone="quiet" name="link" value="closed">
              {m.groups_plan_share_close()}
            </Button>
          )}
        </Actions>
      </Form>
      <Disclosure summary={m.groups_plan_leave()}>
        <Form action={`${path}/lopeta`}>
          <p>{m.groups_plan_leave_text()}</p>
          <Actions>
            <Button tone="danger">{m.groups_plan_leave()}</Button>
          </Actions>
        </Form>
      </Disclosure>
    </Section>
  );
}

/** `/oma/aloitus/kutsu/<code>`: what one is asked to. Nothing of the plan is told before one has come. */
export function JoinPlanPage({ code, nickname, error }: { code: string; nickname?: string; error?: string }) {
  return (
    <Page title={m.groups_plan_join_title()} lead={m.groups_plan_join_lead()} narrow hasErrors={error !== undefined}>
      <Form action={`/oma/aloitus/kutsu/${code}`} errors={{ nickname: error }}>
        <Field
          name="nickname"
          kind="nickname"
          width="half"
          label={m.groups_plans_nickname()}
          hint={m.groups_plans_nickname_hint()}
          value={nickname}
          error={error}
        />
        <Actions>
          <Button>{m.groups_plan_join_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}
