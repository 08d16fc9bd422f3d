import { readEntries } from './entry.ts';

/** Symptoms and complaints of DSM and ICD criteria, in plain words. */
export const symptoms = readEntries(
  'symptom',
  `
anxiety | anxious mood; anxiety symptom; symptom of anxiety; anxious symptom; anxiety level; state anxiety; nervousness; anxious feeling | 焦虑; 焦虑情绪; 焦虑症状; 状态焦虑 | RDoC:Potential Threat
low mood | depressed mood; sad mood; sadness; sad affect; dysphoria; dysphoric mood; feeling down; negative mood; mood disturbance | 情绪低落; 心境低落; 悲伤; 负性心境
mood | mood state; affective state | 心境; 情绪状态
anhedonia | loss of interest; loss of pleasure; diminished interest; reduced pleasure; inability to feel pleasure; lack of interest | 快感缺失; 兴趣减退; 兴趣丧失 | RDoC:Reward Responsiveness
fatigue | tiredness; exhaustion; loss of energy; low energy; lack of energy; energy loss; daytime fatigue | 疲劳; 疲乏; 乏力; 精力不足
hopelessness | hopeless feeling; feeling hopeless; pessimism about the future | 绝望; 无望感; 绝望感
worthlessness | feelings of worthlessness; feeling worthless | 无价值感
guilt | excessive guilt; guilty feeling; feelings of guilt; self-blame | 内疚; 自责; 内疚感; 罪恶感
shame | feeling ashamed | 羞耻; 羞耻感; 羞愧
irritability | irritable mood; irritable | 易激惹; 烦躁; 易怒
anger | anger outburst; angry mood; anger proneness | 愤怒
psychomotor retardation | psychomotor slowing; psychomotor retardation | 精神运动性迟滞
psychomotor agitation | agitation; restlessness; inner tension | 激越; 坐立不安
poor concentration | concentration difficulty; difficulty concentrating; concentration problem; trouble concentrating; impaired concentration; inattention | 注意力不集中; 注意困难; 注意力缺陷
indecisiveness | indecision; difficulty deciding | 优柔寡断; 犹豫不决
appetite loss | decreased appetite; loss of appetite; reduced appetite; poor appetite | 食欲减退; 食欲下降
increased appetite | hyperphagia; overeating | 食欲增加; 暴食行为
weight loss | loss of weight | 体重减轻; 体重下降
weight gain | gain in weight | 体重增加
suicidal ideation | suicidal thought; suicidality; suicidal thinking; thoughts of suicide; suicide ideation; suicidal ideations; suicidal thoughts | 自杀意念; 自杀想法; 自杀观念
suicide attempt | suicidal behavior; suicidal behaviour; attempted suicide; suicidal act | 自杀未遂; 自杀企图; 自杀行为
suicide | death by suicide; suicide death; completed suicide; suicide mortality | 自杀; 自杀死亡
non-suicidal self-injury | NSSI; self-harm; self-injury; deliberate self-harm; self-injurious behavior; self harm; self-cutting | 非自杀性自伤; 自伤; 自残; 自伤行为
sleep disturbance | sleep problem; disturbed sleep; sleep difficulty; sleep disorder; poor sleep; sleep disruption; sleep complaint; disrupted sleep; poor sleep quality; bad sleep; sleep issue; sleep impairment | 睡眠障碍; 睡眠问题; 睡眠紊乱; 睡眠困难
sleep quality | subjective sleep quality; good sleep; quality of sleep | 睡眠质量
sleep duration | total sleep time; sleep length; sleep quantity; hours of sleep; TST; amount of sleep | 睡眠时长; 睡眠时间; 总睡眠时间
short sleep | short sleep duration; insufficient sleep; sleep loss; sleep deprivation; sleep restriction; sleep curtailment; lack of sleep; partial sleep deprivation; total sleep deprivation | 睡眠不足; 睡眠剥夺; 短睡眠
sleep onset latency | sleep latency; time to fall asleep; difficulty falling asleep; sleep onset difficulty; SOL | 入睡潜伏期; 入睡困难
sleep maintenance difficulty | wake after sleep onset; night awakening; nocturnal awakening; WASO; sleep fragmentation; difficulty staying asleep | 睡眠维持困难; 夜间觉醒
early morning awakening | early awakening; waking too early | 早醒
sleep efficiency | | 睡眠效率
daytime sleepiness | excessive daytime sleepiness; sleepiness; EDS; drowsiness; somnolence | 日间嗜睡; 白天嗜睡; 困倦
nightmares | nightmare; bad dream; nightmare frequency; nightmare distress | 噩梦; 梦魇
panic attack | panic symptom; panic attacks | 惊恐发作
fear | fearfulness; fear response; phobic fear | 恐惧 | RDoC:Acute Threat
worry | excessive worry; pathological worry; worrying; worry frequency; worried thought | 担忧; 担心; 忧虑
rumination | ruminative thinking; brooding; depressive rumination; ruminative thought; ruminative response style; ruminative style; rumination tendency; ruminative brooding; ruminating | 反刍; 反刍思维; 沉思; 反刍思考
repetitive negative thinking | RNT; perseverative thinking; perseverative cognition; repetitive negative thought | 重复性消极思维; 重复负性思维
intrusive memories | intrusive memory; flashback; intrusion; re-experiencing; reexperiencing; intrusive thought; intrusive re-experiencing | 闯入性记忆; 闪回; 侵入性思维; 再体验
avoidance | avoidance symptom; avoidance behavior; avoidant behavior; avoidance behaviour; behavioral avoidance | 回避; 回避行为
experiential avoidance | psychological inflexibility; psychological avoidance | 经验性回避; 心理僵化
hypervigilance | vigilance to threat | 过度警觉; 高警觉
hyperarousal | physiological hyperarousal; arousal symptom; cognitive arousal; pre-sleep arousal; presleep arousal; pre-sleep cognitive arousal | 过度唤醒; 高唤起; 睡前唤醒 | RDoC:Arousal
exaggerated startle | startle; startle response; acoustic startle | 惊跳反应
emotional numbing | numbness; affective numbing; emotional blunting | 情感麻木
dissociation | dissociative symptom; dissociative experience; peritraumatic dissociation | 分离; 解离; 分离症状
obsession | obsessions; obsessional thought; unwanted intrusive thought | 强迫思维; 强迫观念
compulsion | compulsions; compulsive behavior; compulsivity; washing compulsion | 强迫行为; 强迫性
hallucination | hallucinations; auditory hallucination; auditory verbal hallucination; voice hearing; hearing voices | 幻觉; 幻听
delusion | delusions; delusional belief; delusional thinking; delusional ideation | 妄想
paranoia | paranoid ideation; persecutory delusion; persecutory ideation; paranoid thought; paranoid thinking | 偏执; 被害妄想; 偏执观念
positive symptoms | positive psychotic symptom; positive symptom; positive symptoms of schizophrenia; psychotic symptom; psychotic symptoms | 阳性症状; 精神病性症状
psychotic experiences | psychotic-like experience; psychotic like experience; subclinical psychotic symptom; PLEs | 精神病性体验; 类精神病性体验
negative symptoms | negative symptom; negative symptoms of schizophrenia; avolition; alogia; blunted affect; flat affect; affective flattening; amotivation | 阴性症状
apathy | loss of motivation; motivational deficit; lack of motivation; amotivation syndrome | 淡漠; 动机缺乏; 情感淡漠 | RDoC:Approach Motivation
disorganization | thought disorder; formal thought disorder; disorganized speech; disorganised thinking; disorganized symptom | 思维紊乱; 思维障碍
mania | manic episode; manic symptom; hypomania; hypomanic symptom; elevated mood | 躁狂; 躁狂发作; 轻躁狂; 躁狂症状
mood instability | affective instability; affective lability; emotional lability; mood swing; emotional instability; mood lability | 情绪不稳定; 情感不稳定
emotion dysregulation | emotional dysregulation; difficulty regulating emotion; difficulties in emotion regulation; emotion regulation difficulty; affect dysregulation | 情绪失调; 情绪调节困难
hyperactivity | overactivity | 多动
pain | chronic pain; pain intensity; pain severity; bodily pain; pain symptom; pain interference | 疼痛; 慢性疼痛; 痛觉
headache | tension headache | 头痛
somatic symptoms | somatization; somatisation; somatic complaint; physical symptom; somatic symptom; bodily symptom; psychosomatic symptom | 躯体症状; 躯体化; 躯体不适
gastrointestinal symptoms | gastrointestinal symptom; stomach problem; digestive symptom | 胃肠道症状
psychological distress | distress; emotional distress; mental distress; general distress; psychic distress; subjective distress | 心理痛苦; 心理困扰; 情绪困扰; 心理压力反应
internalizing symptoms | internalizing problem; internalising problem; internalizing symptom; emotional symptom; emotional problem; internalizing behavior | 内化问题; 内化症状; 情绪问题
externalizing symptoms | externalizing problem; externalising problem; externalizing symptom; behavior problem; behavioral problem; behaviour problem; externalizing behavior | 外化问题; 行为问题
burnout | occupational burnout; job burnout; emotional exhaustion; caregiver burnout | 倦怠; 职业倦怠; 工作倦怠
grief | bereavement; grieving; mourning | 哀伤; 悲伤反应; 丧亲
mental fatigue | cognitive fatigue; mental exhaustion | 精神疲劳; 脑力疲劳
binge eating | binge eating episode; loss-of-control eating; loss of control eating; binge | 暴饮暴食; 失控进食
purging | self-induced vomiting; compensatory behavior | 清除行为; 催吐
body dissatisfaction | body image dissatisfaction; negative body image; body image concern; weight and shape concern; body image disturbance | 身体不满; 体像不满; 负面身体意象
craving | drug craving; alcohol craving; nicotine craving; urge to use | 渴求; 心理渴求
withdrawal symptoms | withdrawal; withdrawal syndrome; withdrawal symptom | 戒断症状; 戒断反应
social withdrawal | social avoidance; asociality; withdrawn behavior | 社交退缩; 社会退缩
relapse | recurrence; depressive relapse; relapse of depression; illness recurrence; symptom recurrence | 复发
remission | symptom remission; clinical remission; recovery from illness | 缓解; 症状缓解
`,
);
